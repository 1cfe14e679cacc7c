package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.SkillBuff;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Buffs, auras and debuffs that the player's skills grant: how strong each is, and which conditions they bring (Path of
 * Building 0.15.0, CalcPerform: combining buffs). All scales are worked out before any of them takes effect.
 */
public final class Buffs implements Rule {
    private static final Stats MAGNITUDE = Stats.of("Magnitude");
    private static final Stats BUFF_INCREASED = Stats.of("BuffEffect", "BuffEffectOnSelf", "BuffEffectOnPlayer");
    private static final Stats BUFF_MORE = Stats.of("BuffEffect", "BuffEffectOnSelf");
    private static final Stats AURA_ON_SELF = Stats.of(
            "AuraEffect",
            "BuffEffect",
            "BuffEffectOnSelf",
            "AuraEffectOnSelf",
            "AuraBuffEffect",
            "SkillAuraEffectOnSelf");
    private static final Stats AURA_DEBUFF = Stats.of("AuraEffect", "BuffEffect", "DebuffEffect");
    private static final Stats DEBUFF = Stats.of("DebuffEffect");
    private static final Stats ONLY_AFFECT_YOU = Stats.of("SelfAurasOnlyAffectYou");
    private static final Stat AFFECTED_BY_AURA = Varying.condition("AffectedByAura");
    private static final Stat AFFECTED_BY_GUARD = Varying.condition("AffectedByGuardSkill");
    private static final Stat BUFFS_ON_SELF = Varying.multiplier("BuffOnSelf");

    /** How many stacks of a debuff count: fixed, or a multiplier up to a limit. */
    private record Stacks(
            double fixed,
            @Nullable Stats variable,
            double limit,
            @Nullable Stats limitVariable) {
        static Stacks of(ActiveSkill skill, SkillBuff buff) {
            String variable = buff.tag().word("effectStackVar");
            String limit = buff.tag().word("effectStackLimit");
            String limitVariable = buff.tag().word("effectStackLimitVar");
            return new Stacks(
                    skill.data().getOrDefault("stackCount", 1.0),
                    variable == null ? null : Stats.of(Stat.multiplier(variable)),
                    limit == null ? Double.POSITIVE_INFINITY : Double.parseDouble(limit),
                    limitVariable == null ? null : Stats.of(Stat.multiplier(limitVariable)));
        }

        double count(Aggregates a, Scope scope) {
            if (variable == null) {
                return fixed;
            }
            double cap = limitVariable == null ? limit : a.base(scope, limitVariable);
            return Math.min(a.base(scope, variable), cap);
        }
    }

    private record Slot(BuffSlot of, Stacks stacks) {}

    private final Actor player;
    private final Actor enemy;
    private final Scope playerScope;
    private final List<Slot> slots = new ArrayList<>();

    public Buffs(CharacterModel model) {
        this.player = model.player();
        this.enemy = model.enemy();
        this.playerScope = Scope.of(player);
        Set<String> known = new HashSet<>();
        List<Granted> granted = new ArrayList<>();
        for (ActiveSkill skill : model.skills()) {
            for (SkillBuff buff : skill.buffs()) {
                boolean forPlayer = forPlayer(skill, buff);
                if (skill.disabledBecause() == null
                        && (forPlayer || forEnemy(buff))
                        && known.add(buff.type() + buff.name() + buff.modifiers())) {
                    granted.add(new Granted(skill, buff, forPlayer));
                }
            }
        }
        var strongest = new StrongestBuffs();
        granted.forEach(g -> strongest.add(g.buff));
        granted.forEach(g -> add(model, g, strongest.of(g.buff)));
    }

    private record Granted(ActiveSkill skill, SkillBuff buff, boolean forPlayer) {}

    private static boolean forEnemy(SkillBuff buff) {
        return buff.type().equals("Debuff") || buff.type().equals("AuraDebuff");
    }

    private static boolean forPlayer(ActiveSkill skill, SkillBuff buff) {
        boolean ofTotem = skill.is("totem") && buff.tag().word("allowTotemBuff") == null;
        return switch (buff.type()) {
            case "Buff", "Guard" ->
                !ofTotem
                        && buff.tag().word("applyNotPlayer") == null
                        && !(buff.fromActiveSkill() && skill.data("buffNotPlayer") != 0);
            case "Aura" -> skill.data("auraCannotAffectSelf") == 0;
            default -> false;
        };
    }

    private void add(CharacterModel model, Granted granted, List<Modifier> modifiers) {
        ActiveSkill skill = granted.skill;
        SkillBuff buff = granted.buff;
        boolean forPlayer = granted.forPlayer;
        var slot = new BuffSlot(skill, buff, slots.size());
        slots.add(new Slot(slot, Stacks.of(skill, buff)));
        if (forPlayer) {
            slot.declare(player.store(), null, modifiers);
        } else {
            slot.declare(enemy.store(), ActorRole.ENEMY, modifiers);
        }
        String extra = buff.type().equals("Aura")
                ? "ExtraAuraEffect"
                : buff.type().equals("AuraDebuff") ? "ExtraAuraDebuffEffect" : "";
        if (!extra.isEmpty()) {
            var receiver = forPlayer ? player.store() : enemy.store();
            model.expansions()
                    .register(
                            extra,
                            carrier -> carrier.payload() instanceof Payload.Nested nested && slot.isFor(carrier)
                                    ? List.of(new Placed(
                                            receiver,
                                            BuffSlot.scaled(
                                                    nested.modifier(), forPlayer ? null : ActorRole.ENEMY, slot.scale)))
                                    : List.of());
        }
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            slot.of.pending = slot.of.applies(a) ? scale(a, slot) : 0;
        }
        double onSelf = 0;
        for (int i = 0; i < slots.size(); i++) {
            BuffSlot slot = slots.get(i).of;
            slot.write();
            if (slot.pending != 0) {
                player.setCondition(slot.affectedPlayer, true);
                onSelf += conditions(slot);
            }
        }
        player.setMultiplier(BUFFS_ON_SELF, onSelf);
    }

    private double conditions(BuffSlot slot) {
        switch (slot.buff.type()) {
            case "Aura" -> player.setCondition(AFFECTED_BY_AURA, true);
            case "Guard" -> player.setCondition(AFFECTED_BY_GUARD, true);
            case "Debuff", "AuraDebuff" -> {
                enemy.setCondition(slot.affectedPlayer, true);
                return 0;
            }
            default -> {
                // a plain buff brings no condition but its own
            }
        }
        return slot.skill.data("thisIsNotABuff") != 0 ? 0 : 1;
    }

    private double scale(Aggregates a, Slot slot) {
        BuffSlot s = slot.of;
        double magnitude = a.mod(s.scope, MAGNITUDE);
        switch (s.buff.type()) {
            case "Buff" -> {
                double increased = a.increased(s.scope, BUFF_INCREASED) + a.increased(s.skill.scope(), s.ownEffect);
                return (1 + increased / 100) * a.more(s.scope, BUFF_MORE) * magnitude;
            }
            case "Guard" -> {
                return (1 + a.increased(s.scope, BUFF_INCREASED) / 100) * a.more(s.scope, BUFF_MORE) * magnitude;
            }
            case "Aura" -> {
                return a.mod(s.scope, AURA_ON_SELF) * magnitude;
            }
            case "AuraDebuff" -> {
                boolean mine = a.flag(playerScope, ONLY_AFFECT_YOU);
                return mine ? 0 : a.mod(s.scope, AURA_DEBUFF) * magnitude * stacks(a, slot);
            }
            default -> {
                return a.mod(s.scope, DEBUFF) * magnitude * stacks(a, slot);
            }
        }
    }

    private static double stacks(Aggregates a, Slot slot) {
        return Math.max(0, slot.stacks.count(a, slot.of.scope));
    }
}

package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.SkillBuff;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Buffs and auras of the player's skills that reach a minion (Path of Building 0.15.0, CalcPerform: combining buffs).
 */
public final class MinionBuffs implements Rule {
    private static final Stats MAGNITUDE = Stats.of("Magnitude");
    private static final Stats BUFF = Stats.of("BuffEffect");
    private static final Stats BUFF_ON_SELF = Stats.of("BuffEffectOnSelf");
    private static final Stats AURA = Stats.of("AuraEffect", "BuffEffect");
    private static final Stats AURA_ON_SELF = Stats.of("BuffEffectOnSelf", "AuraEffectOnSelf");
    private static final Stats REACHES_ALLIES = Stats.of("BuffAppliesToAllies");
    private static final Stats HIDDEN = Stats.of("HiddenMonster");
    private static final List<Stats> AURAS_STAY = List.of(
            Stats.of("SelfAurasCannotAffectAllies"),
            Stats.of("SelfAurasOnlyAffectYou"),
            Stats.of("SelfAuraSkillsCannotAffectAllies"));
    private static final Stat AFFECTED_BY_AURA = Varying.condition("AffectedByAura");

    /** Numbers of scales start here, apart from those of the player's own buffs. */
    private static final int FIRST = 2000;

    /** @param always whether the buff itself says that it reaches minions */
    private record Slot(BuffSlot of, Scope ownModifiers, Scope onMinion, boolean aura, boolean always) {}

    private final Actor minion;
    private final Scope minionScope;
    private final Scope playerScope;
    private final List<Slot> slots = new ArrayList<>();

    /** @param number which minion of the character it is, from 0 */
    public MinionBuffs(CharacterModel model, Minion minion, int number) {
        this.minion = minion.actor();
        this.minionScope = Scope.of(this.minion);
        this.playerScope = Scope.of(model.player());
        Set<String> known = new HashSet<>();
        for (ActiveSkill skill : model.skills()) {
            for (SkillBuff buff : skill.buffs()) {
                boolean aura = buff.type().equals("Aura");
                boolean fits = aura || (buff.type().equals("Buff") && !ofTotem(skill, buff));
                if (skill.disabledBecause() == null
                        && fits
                        && known.add(buff.type() + buff.name() + buff.modifiers())) {
                    add(model, new BuffSlot(skill, buff, FIRST + 100 * number + slots.size()), aura);
                }
            }
        }
    }

    private static boolean ofTotem(ActiveSkill skill, SkillBuff buff) {
        boolean allowed = buff.fromActiveSkill()
                ? skill.data("allowTotemBuff") != 0
                : buff.tag().word("allowTotemBuff") != null;
        return skill.is("totem") && !allowed;
    }

    private static boolean reachesMinions(ActiveSkill skill, SkillBuff buff) {
        return buff.tag().word("applyMinions") != null
                || (buff.fromActiveSkill() && (skill.data("buffMinions") != 0 || skill.data("buffAllies") != 0));
    }

    private void add(CharacterModel model, BuffSlot slot, boolean aura) {
        Scope onMinion = aura ? Scope.of(minion.store(), slot.skill.scope().facts()) : minionScope;
        Scope ownModifiers = Scope.of(slot.skill.store(), ScopeFacts.NONE);
        slots.add(new Slot(slot, ownModifiers, onMinion, aura, reachesMinions(slot.skill, slot.buff)));
        slot.declare(minion.store(), ActorRole.PARENT);
        if (aura) {
            model.expansions()
                    .register(
                            "ExtraAuraEffect",
                            carrier -> carrier.payload() instanceof Payload.Nested nested && slot.isFor(carrier)
                                    ? List.of(new Placed(
                                            minion.store(),
                                            BuffSlot.scaled(nested.modifier(), ActorRole.PARENT, slot.scale)))
                                    : List.of());
        }
    }

    @Override
    public void calculate(Aggregates a) {
        boolean hidden = a.flag(minionScope, HIDDEN);
        boolean aurasReach = !hidden;
        for (int i = 0; i < AURAS_STAY.size(); i++) {
            aurasReach &= !a.flag(playerScope, AURAS_STAY.get(i));
        }
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            boolean reaches =
                    slot.aura ? aurasReach : slot.always || (!hidden && a.flag(slot.ownModifiers, REACHES_ALLIES));
            slot.of.pending = reaches && slot.of.applies(a) ? scale(a, slot) : 0;
        }
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            slot.of.write();
            if (slot.of.pending != 0) {
                minion.setCondition(slot.of.affectedPlayer, true);
                if (slot.aura) {
                    minion.setCondition(AFFECTED_BY_AURA, true);
                }
            }
        }
    }

    private double scale(Aggregates a, Slot slot) {
        Stats own = slot.aura ? AURA : BUFF;
        Stats onSelf = slot.aura ? AURA_ON_SELF : BUFF_ON_SELF;
        Scope caster = slot.of.scope;
        double increased = a.increased(caster, own) + a.increased(slot.onMinion, onSelf);
        return (1 + increased / 100) * a.more(caster, own) * a.more(slot.onMinion, onSelf) * a.mod(caster, MAGNITUDE);
    }
}

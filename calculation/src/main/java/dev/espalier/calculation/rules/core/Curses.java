package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.SkillBuff;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Curses and marks on the enemy: effect, and which of them count when there are more than the limits allow (Path of
 * Building 0.15.0, CalcPerform: curses). The higher priority wins, of equals the one that was set up first.
 */
public final class Curses implements Rule {
    private static final Stats EFFECT = Stats.of("CurseEffect");
    private static final Stats EFFECT_ON_SELF = Stats.of("CurseEffectOnSelf");
    private static final Stats AURA_EFFECT = Stats.of("AuraEffect");
    private static final Stats MAGNITUDE = Stats.of("Magnitude");
    private static final Stats HEXPROOF = Stats.of("Hexproof");
    private static final Stats IGNORE_HEXPROOF = Stats.of("CursesIgnoreHexproof");
    private static final Stats IGNORE_LIMIT = Stats.of("CursesIgnoreHexLimit");
    private static final Stats CURSE_LIMIT = Stats.of("EnemyCurseLimit");
    private static final Stats MARK_LIMIT = Stats.of("EnemyMarkLimit");
    private static final Stats LIMIT_IS_POWER_CHARGES = Stats.of("CurseLimitIsMaximumPowerCharges");
    private static final Stat POWER_CHARGES_MAX = Stat.of("PowerChargesMax");
    private static final Stat CURSE_LIMIT_RESULT = Stat.of("EnemyCurseLimit");
    private static final Stat MARK_LIMIT_RESULT = Stat.of("EnemyMarkLimit");
    private static final Stats ONLY_AFFECT_YOU = Stats.of("SelfAurasOnlyAffectYou");
    private static final Stat CURSED = Varying.condition("Cursed");
    private static final Stat MARKED = Varying.condition("Marked");
    private static final Stat CURSES_ON_ENEMY = Varying.multiplier("CurseOnEnemy");
    private static final Stats BUFF_ON_SELF = Stats.of("BuffEffectOnSelf");

    private record Curse(
            BuffSlot slot, double priority, boolean mark, boolean aura, boolean ignoresLimit, boolean isBuff) {}

    private final Actor player;
    private final Actor enemy;
    private final Scope playerScope;
    private final Scope enemyScope;
    private final List<Curse> curses = new ArrayList<>();

    public Curses(CharacterModel model, Map<String, Double> priorities) {
        this.player = model.player();
        this.enemy = model.enemy();
        this.playerScope = Scope.of(player);
        this.enemyScope = Scope.of(enemy);
        for (ActiveSkill skill : model.skills()) {
            for (SkillBuff buff : skill.buffs()) {
                boolean curse = buff.type().equals("Curse") || buff.type().equals("CurseBuff");
                if (curse && skill.disabledBecause() == null) {
                    add(skill, buff, name -> priorities.getOrDefault(name, 0.0));
                }
            }
        }
        curses.sort(Comparator.comparingDouble(Curse::priority).reversed());
    }

    private void add(ActiveSkill skill, SkillBuff buff, ToDoubleFunction<String> priorities) {
        var slot = new BuffSlot(skill, buff, 1000 + curses.size());
        boolean isBuff = buff.type().equals("CurseBuff");
        curses.add(new Curse(
                slot,
                priority(skill, buff, priorities),
                skill.types().contains("Mark"),
                skill.types().contains("Aura"),
                skill.data("ignoreHexLimit") != 0,
                isBuff));
        if (isBuff) {
            slot.declare(player.store(), null);
        } else {
            slot.declare(enemy.store(), ActorRole.ENEMY);
        }
    }

    private static double priority(ActiveSkill skill, SkillBuff buff, ToDoubleFunction<String> known) {
        double socket = 1;
        var group = skill.group();
        if (group != null) {
            for (int i = 0; i < group.gems().size(); i++) {
                if (group.gems().get(i).name().equals(buff.name())) {
                    socket = Math.min(i + 1, 8);
                }
            }
        }
        double source = skill.types().contains("Aura")
                ? known.applyAsDouble("CurseFromAura")
                : group != null && !group.source().isEmpty() ? known.applyAsDouble("CurseFromEquipment") : 0;
        return known.applyAsDouble(buff.name())
                + socket * known.applyAsDouble("SocketPriorityBase")
                + known.applyAsDouble(skill.slotName())
                + source;
    }

    @Override
    public void calculate(Aggregates a) {
        double limit = a.flag(playerScope, LIMIT_IS_POWER_CHARGES)
                ? player.get(POWER_CHARGES_MAX)
                : a.base(playerScope, CURSE_LIMIT);
        double marks = a.base(playerScope, MARK_LIMIT);
        player.set(CURSE_LIMIT_RESULT, limit);
        player.set(MARK_LIMIT_RESULT, marks);
        boolean hexproof = a.flag(enemyScope, HEXPROOF) && !a.flag(playerScope, IGNORE_HEXPROOF);
        double total = 0;
        for (int i = 0; i < curses.size(); i++) {
            Curse c = curses.get(i);
            c.slot.pending = 0;
            boolean free = !c.mark && (c.ignoresLimit || a.flag(c.slot.scope, IGNORE_LIMIT));
            boolean possible = c.mark || !hexproof || c.slot.skill.data("ignoreHexproof") != 0;
            if (possible && c.slot.applies(a) && !sameAsBefore(i) && (free || (c.mark ? marks : limit) > 0)) {
                c.slot.pending = scale(a, c);
                total++;
                if (!free) {
                    if (c.mark) {
                        marks--;
                    } else {
                        limit--;
                    }
                }
            }
        }
        write();
        player.setMultiplier(CURSES_ON_ENEMY, total);
    }

    private boolean sameAsBefore(int at) {
        for (int i = 0; i < at; i++) {
            BuffSlot s = curses.get(i).slot;
            if (s.pending != 0 && s.buff.name().equals(curses.get(at).slot.buff.name())) {
                return true;
            }
        }
        return false;
    }

    private void write() {
        for (int i = 0; i < curses.size(); i++) {
            Curse c = curses.get(i);
            c.slot.write();
            if (c.slot.pending != 0) {
                enemy.setCondition(CURSED, true);
                enemy.setCondition(c.slot.affectedPlayer, true);
                if (c.mark) {
                    enemy.setCondition(MARKED, true);
                }
            }
        }
    }

    private double scale(Aggregates a, Curse c) {
        if (c.aura && a.flag(playerScope, ONLY_AFFECT_YOU)) {
            return 0;
        }
        Scope scope = c.slot.scope;
        double increased = a.increased(scope, EFFECT) + a.increased(enemyScope, EFFECT_ON_SELF);
        if (c.aura) {
            increased += a.increased(scope, AURA_EFFECT);
        }
        double more = a.more(scope, EFFECT) * a.mod(scope, MAGNITUDE);
        if (!c.mark) {
            more *= a.more(enemyScope, EFFECT_ON_SELF);
        }
        double effect = (1 + increased / 100) * more;
        return c.isBuff ? effect * a.mod(scope.of(player.store()), BUFF_ON_SELF) : effect;
    }
}

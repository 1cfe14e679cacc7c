package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.survival.hit.DamageShift;
import dev.espalier.calculation.rules.defence.survival.hit.HitCategory;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;
import dev.espalier.data.constant.Constants;
import java.util.Arrays;

/**
 * Pools against damage over time, what the build's own degeneration and the enemy's ignites and poisons take each second,
 * and what is left of regeneration (Path of Building 0.15.0, CalcDefence: degens).
 */
final class Degeneration implements Rule {
    private static final int TYPES = DamageType.COUNT;
    private static final Stat[] DOT_EHP = ByType.results("*DotEHP");
    private static final Stats[] DEGEN = ByType.stats("*Degen");
    private static final Stat[] BUILD_DEGEN = ByType.results("*BuildDegen");
    private static final Stat[] ENEMY_DEGEN = ByType.results("*EnemyDegen");
    private static final Stat TOTAL_BUILD = Stat.of("TotalBuildDegen");
    private static final Stat TOTAL = Stat.of("TotalDegen");
    private static final Stats SHIELD_PROTECTS_MANA = Stats.of("EnergyShieldProtectsMana");
    private static final Stats IGNITE_CHANCE = Stats.of("IgniteChance", "ElementalAilmentChance", "AilmentChance");
    private static final Stats NO_CRITICAL_AILMENTS = Stats.of("CritsOnYouDontAlwaysApplyElementalAilments");
    private static final Stats ALL_IGNITES = Stats.of("AllDamageIgnites");
    private static final Stats POISON_CHANCE = Stats.of("PoisonChance");

    /** An ailment's results on the actor. */
    private record Ailment(Stat effect, Stat avoid, Stat duration) {
        Ailment(String name) {
            this(Stat.of("Self" + name + "Effect"), Stat.of(name + "AvoidChance"), Stat.of("Self" + name + "Duration"));
        }
    }

    private static final Ailment IGNITE = new Ailment("Ignite");
    private static final Ailment POISON = new Ailment("Poison");

    /** Regeneration after degeneration, by the prefix of the results' names. */
    private record Net(Stat life, Stat mana, Stat shield, Stat total) {
        Net(String prefix) {
            this(
                    Stat.of(prefix + "NetLifeRegen"),
                    Stat.of(prefix + "NetManaRegen"),
                    Stat.of(prefix + "NetEnergyShieldRegen"),
                    Stat.of(prefix + "TotalNetRegen"));
        }
    }

    private static final Net NET = new Net("");
    private static final Net COMPREHENSIVE = new Net("Comprehensive");
    private static final Stat LIFE_REGENERATION = Stat.of("LifeRegenRecovery");
    private static final Stat MANA_REGENERATION = Stat.of("ManaRegenRecovery");
    private static final Stat SHIELD_REGENERATION = Stat.of("EnergyShieldRegenRecovery");
    private static final Stat LIFE_RECOUP = Stat.of("LifeRecoupRecoveryAvg");
    private static final Stat MANA_RECOUP = Stat.of("ManaRecoupRecoveryAvg");
    private static final Stat SHIELD_RECOUP = Stat.of("EnergyShieldRecoupRecoveryAvg");
    private static final Stat LIFE_LOST = Stat.of("LifeLossLostAvg");
    /** Critical hits below this chance don't count for ailments that the enemy inflicts in no other way. */
    private static final double CRITICAL_THRESHOLD = 10.1;

    private final Actor actor;
    private final Scope scope;
    private final Scope enemy;
    private final HitCategory category;
    private final double igniteShare;
    private final double poisonShare;
    private final double[] enemyDamage = new double[TYPES];
    private final double[] degen = new double[TYPES];

    Degeneration(Actor actor, Scope enemy, Settings settings, Constants constants, HitCategory category) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.enemy = enemy;
        this.category = category;
        this.igniteShare = constants.misc("IgnitePercentBase");
        this.poisonShare = constants.misc("PoisonPercentBase");
        for (DamageType type : DamageType.all()) {
            enemyDamage[type.ordinal()] = settings.number("enemy" + type.word() + "Damage", 0);
        }
    }

    @Override
    public void calculate(Aggregates a) {
        for (int type = 0; type < TYPES; type++) {
            actor.set(DOT_EHP[type], actor.get(HitStats.TOTAL_POOL[type]) / actor.get(HitStats.TAKEN_DOT_MULT[type]));
        }
        Arrays.fill(degen, 0);
        for (int from = 0; from < TYPES; from++) {
            spread(from, a.base(scope, DEGEN[from]));
        }
        double built = write(BUILD_DEGEN);
        if (built != 0) {
            actor.set(TOTAL_BUILD, built);
            net(a, NET, false);
        }
        double byEnemy = byEnemy(a);
        if (byEnemy != 0) {
            actor.set(TOTAL, built + byEnemy);
            net(a, COMPREHENSIVE, true);
        }
    }

    private void spread(int from, double base) {
        if (base > 0) {
            for (int to = 0; to < TYPES; to++) {
                degen[to] +=
                        base * (DamageShift.overTime(actor, from, to) / 100) * actor.get(HitStats.TAKEN_DOT_MULT[to]);
            }
        }
    }

    private double write(Stat[] results) {
        double sum = 0;
        for (int type = 0; type < TYPES; type++) {
            if (degen[type] != 0) {
                actor.set(results[type], degen[type]);
                sum += degen[type];
            }
        }
        return sum;
    }

    private double byEnemy(Aggregates a) {
        Arrays.fill(degen, 0);
        if (category.hits()) {
            ailments(a);
        } else {
            for (int type = 0; type < TYPES; type++) {
                spread(type, enemyDamage[type]);
            }
        }
        return write(ENEMY_DEGEN);
    }

    private void ailments(Aggregates a) {
        double critical = actor.get(HitStats.ENEMY_CRIT_CHANCE);
        double criticalEffect = (1 + critical / 100 * 0.5 * (1 - actor.get(HitStats.CRITICAL_REDUCTION) / 100))
                / actor.get(HitStats.ENEMY_CRIT_EFFECT);
        if (canSuffer(IGNITE)) {
            double chance = a.base(enemy, IGNITE_CHANCE);
            boolean byCriticals = (critical > CRITICAL_THRESHOLD || chance > 0) && !a.flag(scope, NO_CRITICAL_AILMENTS);
            double always = byCriticals ? critical : 0;
            if ((always + (1 - always / 100) * chance) * (1 - actor.get(IGNITE.avoid) / 100) > 0) {
                double hit = a.flag(enemy, ALL_IGNITES)
                        ? actor.get(HitStats.TOTAL_TAKEN_DAMAGE)
                        : actor.get(HitStats.TAKEN_DAMAGE[ByType.FIRE]);
                spread(ByType.FIRE, hit * igniteShare * criticalEffect * actor.get(IGNITE.effect) / 100);
            }
        }
        if (canSuffer(POISON) && a.base(enemy, POISON_CHANCE) * (1 - actor.get(POISON.avoid) / 100) > 0) {
            double hit =
                    actor.get(HitStats.TAKEN_DAMAGE[ByType.PHYSICAL]) + actor.get(HitStats.TAKEN_DAMAGE[ByType.CHAOS]);
            spread(ByType.CHAOS, hit * poisonShare * criticalEffect * actor.get(POISON.effect) / 100);
        }
    }

    private boolean canSuffer(Ailment ailment) {
        return actor.get(ailment.effect) != 0 && actor.get(ailment.avoid) < 100 && actor.get(ailment.duration) != 0;
    }

    private void net(Aggregates a, Net net, boolean comprehensive) {
        boolean protectsMana = a.flag(scope, SHIELD_PROTECTS_MANA);
        boolean shielded = actor.get(SHIELD_REGENERATION) > 0;
        double life = 0;
        double mana = 0;
        double shield = 0;
        for (int type = 0; type < TYPES; type++) {
            double taken = actor.get(BUILD_DEGEN[type]) + (comprehensive ? actor.get(ENEMY_DEGEN[type]) : 0);
            double fromMana = (actor.get(HitStats.MIND[type]) + actor.get(HitStats.SHARED_MIND)) / 100;
            double bypass = shielded ? actor.get(HitStats.BYPASS[type]) / 100 : 1;
            life += taken * (shielded && protectsMana ? 1 : bypass) * (1 - fromMana);
            shield += taken * (1 - bypass) * (protectsMana ? fromMana : 1);
            mana += taken * bypass * fromMana;
        }
        double lifeNet = actor.get(LIFE_REGENERATION) - life;
        double manaNet = actor.get(MANA_REGENERATION) - mana;
        double shieldNet = actor.get(SHIELD_REGENERATION) - shield;
        if (comprehensive) {
            lifeNet += actor.get(LIFE_RECOUP) - actor.get(LIFE_LOST);
            manaNet += actor.get(MANA_RECOUP);
            shieldNet += actor.get(SHIELD_RECOUP);
        }
        actor.set(net.life, lifeNet);
        actor.set(net.mana, manaNet);
        actor.set(net.shield, shieldNet);
        actor.set(net.total, lifeNet + manaNet + shieldNet);
    }
}

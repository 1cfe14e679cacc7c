package dev.espalier.calculation.rules.defence.survival.pool;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;

/**
 * How much damage of each type all pools together take: life and mana with energy shield, and for hits also ward, aegis,
 * guard and allies (Path of Building 0.15.0, CalcDefence: total pool, maximum hit taken). Chaos damage costs twice as much
 * energy shield.
 */
public final class TotalPools implements Rule {
    private static final Stats CHAOS_NOT_DOUBLE = Stats.of("ChaosNotDoubleESDamage");
    private static final Stats ETERNAL_LIFE = Stats.of("EternalLife");
    private static final Stats WARD_BYPASS = Stats.of("WardBypass");

    private final Actor actor;
    private final Scope scope;

    public TotalPools(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        boolean eternal = a.flag(scope, ETERNAL_LIFE);
        boolean chaosIsDouble = !a.flag(scope, CHAOS_NOT_DOUBLE);
        double wardBypass = a.base(scope, WARD_BYPASS) / 100;
        for (int type = 0; type < HitStats.TOTAL_POOL.length; type++) {
            double shield = actor.get(HitStats.SHIELD_RECOVERY_CAP) / (type == ByType.CHAOS && chaosIsDouble ? 2 : 1);
            double bypass = actor.get(HitStats.BYPASS[type]) / 100;
            double pool = actor.get(HitStats.MANA_EFFECTIVE_LIFE[type]);
            double hitPool = actor.get(HitStats.MIND_HIT_POOL[type]);
            if (eternal) {
                pool += shield / (1 - bypass);
                hitPool += shield / (1 - bypass);
            } else {
                pool = withShield(pool, shield, bypass);
                hitPool = withShield(hitPool, shield, bypass);
            }
            actor.set(HitStats.TOTAL_POOL[type], pool);
            actor.set(HitStats.TOTAL_HIT_POOL[type], hitPool(type, hitPool, wardBypass));
        }
    }

    private static double withShield(double pool, double shield, double bypass) {
        if (bypass >= 1) {
            return pool;
        }
        if (bypass <= 0) {
            return pool + shield;
        }
        double covered = shield / (1 - bypass) * bypass;
        return Math.max(pool - covered, 0) + Math.min(pool, covered) / bypass;
    }

    private double hitPool(int type, double base, double wardBypass) {
        double ward = actor.get(HitStats.WARD);
        double pool = base;
        if (wardBypass > 0) {
            double covered = ward / (1 - wardBypass) * wardBypass;
            pool = Math.max(pool - covered, 0) + Math.min(pool, covered) / wardBypass;
        } else {
            pool += ward;
        }
        double aegis = Math.max(actor.get(HitStats.AEGIS[type]), actor.get(HitStats.SHARED_AEGIS));
        pool += Math.max(aegis, actor.get(HitStats.AEGIS_DISPLAY[type]));
        double guardRate = actor.get(HitStats.SHARED_GUARD_RATE);
        if (guardRate > 0) {
            pool = shared(pool, actor.get(HitStats.SHARED_GUARD), guardRate / 100);
        }
        for (int i = 0; Allies.any(actor) && i < Allies.COUNT; i++) {
            if (Allies.life(actor, i) > 0) {
                pool = shared(pool, Allies.life(actor, i), Allies.share(actor, i) / 100);
            }
        }
        return pool;
    }

    /** A pool, a share of whose damage another one takes as long as it lasts. */
    private static double shared(double pool, double other, double share) {
        if (share >= 1) {
            return pool + other;
        }
        double covered = other / share * (1 - share);
        return Math.max(pool - covered, 0) + Math.min(pool, covered) / (1 - share);
    }
}

package dev.espalier.calculation.rules.defence.survival.pool;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;

/**
 * Damage that goes past energy shield, and damage taken from mana before life, with the life that this is worth (Path of
 * Building 0.15.0, CalcDefence: energy shield bypass, mind over matter).
 */
public final class MindOverMatter implements Rule {
    private static final Stats ALWAYS_BYPASSES = Stats.of("UnblockedDamageDoesBypassES");
    private static final Stats[] BYPASS = ByType.stats("*EnergyShieldBypass");
    private static final Stats SHARED = Stats.of("DamageTakenFromManaBeforeLife");
    private static final Stats[] OF_TYPE = ByType.stats("*DamageTakenFromManaBeforeLife");
    private static final Stats SHIELD_PROTECTS_MANA = Stats.of("EnergyShieldProtectsMana");
    private static final Stat SHARED_EFFECTIVE_LIFE = Stat.of("sharedManaEffectiveLife");
    private static final Stat SHARED_HIT_POOL = Stat.of("sharedMoMHitPool");

    private final Actor actor;
    private final Scope scope;

    public MindOverMatter(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double minimum = bypass(a);
        boolean protectsMana = a.flag(scope, SHIELD_PROTECTS_MANA);
        double shared = Math.min(a.base(scope, SHARED), 100);
        actor.set(HitStats.SHARED_MIND, shared);
        double sharedLife = worth(HitStats.LIFE_RECOVERABLE, shared, minimum, protectsMana, true);
        double sharedPool = worth(HitStats.LIFE_HIT_POOL, shared, minimum, protectsMana, true);
        actor.set(SHARED_EFFECTIVE_LIFE, sharedLife);
        actor.set(SHARED_HIT_POOL, sharedPool);
        for (int type = 0; type < BYPASS.length; type++) {
            double own = Math.min(a.base(scope, OF_TYPE[type]), 100 - shared);
            double bypass = actor.get(HitStats.BYPASS[type]);
            boolean differs = own > 0 || (bypass > minimum && shared > 0);
            double all = own + shared;
            double life = differs ? worth(HitStats.LIFE_RECOVERABLE, all, bypass, protectsMana, false) : sharedLife;
            double pool = differs ? worth(HitStats.LIFE_HIT_POOL, all, bypass, protectsMana, false) : sharedPool;
            actor.set(HitStats.MIND[type], own);
            actor.set(HitStats.MANA_EFFECTIVE_LIFE[type], life);
            actor.set(HitStats.MIND_HIT_POOL[type], pool);
        }
    }

    private double bypass(Aggregates a) {
        boolean always = a.flag(scope, ALWAYS_BYPASSES);
        double minimum = 100;
        for (int type = 0; type < BYPASS.length; type++) {
            double bypass = 100;
            if (!always) {
                double override = a.override(scope, BYPASS[type]);
                bypass = Double.isNaN(override) ? a.base(scope, BYPASS[type]) : override;
                bypass = Math.max(Math.min(bypass, 100), 0);
            }
            actor.set(HitStats.BYPASS[type], bypass);
            minimum = Math.min(minimum, bypass);
        }
        actor.set(HitStats.MINIMUM_BYPASS, minimum);
        return minimum;
    }

    /** What life is worth with a share of damage taken from mana, shares in per cent. */
    private double worth(Stat life, double share, double bypass, boolean protectsMana, boolean shared) {
        double pool = actor.get(life);
        if (share <= 0) {
            return pool;
        }
        double mana = manaPool(pool, bypass / 100, protectsMana, shared);
        if (share >= 100) {
            return pool + mana;
        }
        double kept = 1 - share / 100;
        double protects = mana / (share / 100) * kept;
        return Math.max(pool - protects, 0) + Math.min(pool, protects) / kept;
    }

    private double manaPool(double life, double bypass, boolean protectsMana, boolean shared) {
        double mana = Math.max(actor.get(HitStats.MANA_UNRESERVED), 0);
        if (!protectsMana || bypass >= 1) {
            return mana;
        }
        double shield = actor.get(HitStats.SHIELD_RECOVERY_CAP);
        if (bypass <= 0) {
            return mana + shield;
        }
        double manaProtected = shared ? Math.min(mana / bypass - mana, shield) : shield / (1 - bypass) * bypass;
        return Math.max(mana - manaProtected, -life) + Math.min(mana + life, manaProtected) / bypass;
    }
}

package dev.espalier.calculation.rules.offence.effect;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stats;

/** How many projectiles a use fires on average (Path of Building 0.15.0, CalcOffence: projectile count). */
public final class ProjectileCount {
    private static final Stats COUNT = Stats.of("ProjectileCount");
    private static final Stats TWO_MORE_CHANCE = Stats.of("TwoAdditionalProjectilesChance");
    private static final Stats SURPASSING_CHANCE = Stats.of("SurpassingProjectileChance");

    private ProjectileCount() {}

    /** Projectiles before more and less, chances for further ones as shares. */
    public static double expected(Aggregates a, Scope scope) {
        return a.base(scope, COUNT) + 2 * a.base(scope, TWO_MORE_CHANCE) / 100 + a.base(scope, SURPASSING_CHANCE) / 100;
    }

    public static double more(Aggregates a, Scope scope) {
        return a.more(scope, COUNT);
    }
}

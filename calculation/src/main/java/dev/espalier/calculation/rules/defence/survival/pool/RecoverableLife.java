package dev.espalier.calculation.rules.defence.survival.pool;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;

/**
 * Life that can be lost to hits, and what of the loss is prevented or comes later (Path of Building 0.15.0, CalcDefence:
 * life recoverable, prevented life loss).
 */
public final class RecoverableLife implements Rule {
    private static final Stats RESERVES_INSTEAD = Stats.of("DamageInsteadReservesLife");
    private static final Stats PREVENTED = Stats.of("LifeLossPrevented");
    private static final Stats PREVENTED_BELOW_HALF = Stats.of("LifeLossBelowHalfPrevented");
    private static final Stat LOW_LIFE_PERCENTAGE = Stat.of("LowLifePercentage");
    private static final Stat CANCELLABLE = Stat.of("LifeCancellableReservation");

    private final Actor actor;
    private final Scope scope;
    private final boolean lowLife;

    public RecoverableLife(Actor actor, boolean lowLife) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.lowLife = lowLife;
    }

    @Override
    public void calculate(Aggregates a) {
        double life = actor.get(HitStats.LIFE);
        double recoverable = actor.get(HitStats.LIFE_UNRESERVED);
        if (lowLife) {
            recoverable = Math.min(life * actor.get(LOW_LIFE_PERCENTAGE) / 100, recoverable);
        }
        if (a.flag(scope, RESERVES_INSTEAD)) {
            recoverable = (actor.has(CANCELLABLE) ? actor.get(CANCELLABLE) / 100 : 1) * life;
        }
        recoverable = Math.max(recoverable, 1);
        double prevented = Math.min(a.base(scope, PREVENTED), 100);
        double belowHalf = a.base(scope, PREVENTED_BELOW_HALF);
        double preventedBelowHalf = (1 - prevented / 100) * belowHalf;
        double share = lowLife ? 1 : Math.min(life * 0.5 / recoverable, 1);
        actor.set(HitStats.LIFE_RECOVERABLE, recoverable);
        actor.set(HitStats.LOSS_PREVENTED, prevented);
        actor.set(HitStats.LOSS_PREVENTED_BELOW_HALF, preventedBelowHalf);
        actor.set(HitStats.LOSS_PREVENTED_TOTAL, prevented + preventedBelowHalf * share);
        actor.set(HitStats.LIFE_HIT_POOL, hitPool(recoverable, life, prevented, belowHalf));
    }

    /** How much damage it takes to lose this life, of which some is prevented, more of it below half of the maximum. */
    public static double hitPool(double life, double maximum, double prevented, double preventedBelowHalf) {
        double half = maximum * 0.5;
        double above = Math.max(life - half, 0);
        return above / (1 - prevented / 100)
                + Math.min(life, half) / (1 - preventedBelowHalf / 100) / (1 - prevented / 100);
    }
}

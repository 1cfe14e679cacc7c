package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.INCREASED;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * How fast an actor does anything at all, as a factor (Path of Building 0.15.0, CalcPerform: action speed). Who is
 * unaffected by slows counts only what speeds up.
 */
public final class ActionSpeed implements Rule {
    private static final Stats SPEED = Stats.of("ActionSpeed");
    private static final Stats TEMPORAL_CHAINS = Stats.of("TemporalChainsActionSpeed");
    private static final Stats UNAFFECTED = Stats.of("UnaffectedBySlows");
    private static final Stats MINIMUM = Stats.of("MinimumActionSpeed");
    private static final Stats MAXIMUM_REDUCTION = Stats.of("MaximumActionSpeedReduction");
    private static final Stat RESULT = Stat.of("ActionSpeedMod");

    private final Actor actor;
    private final Scope scope;
    private final double temporalChainsCap;

    public ActionSpeed(Actor actor, double temporalChainsCap) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.temporalChainsCap = temporalChainsCap;
    }

    @Override
    public void calculate(Aggregates a) {
        boolean unaffected = a.flag(scope, UNAFFECTED);
        double speed = unaffected ? a.positive(scope, INCREASED, SPEED) : a.increased(scope, SPEED);
        double chains =
                unaffected ? a.positive(scope, INCREASED, TEMPORAL_CHAINS) : a.increased(scope, TEMPORAL_CHAINS);
        double factor = 1 + (Math.max(-temporalChainsCap, chains) + speed) / 100;
        double minimum = a.max(scope, MINIMUM);
        if (!Double.isNaN(minimum)) {
            factor = Math.max(minimum / 100, factor);
        }
        factor = Math.max(0, factor);
        double reduction = a.max(scope, MAXIMUM_REDUCTION);
        if (!Double.isNaN(reduction)) {
            factor = Math.min((100 - reduction) / 100, factor);
        }
        actor.set(RESULT, factor);
    }
}

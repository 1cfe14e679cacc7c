package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * Ailment threshold (Path of Building 0.15.0, CalcDefence). A rule of its own, for it counts life and changes far more often
 * than anything else about ailments.
 */
final class AilmentThreshold implements Rule {
    private static final Stats THRESHOLD = Stats.of("AilmentThreshold");
    private static final Stat RESULT = Stat.of("AilmentThreshold");

    private final Actor actor;
    private final Scope scope;

    AilmentThreshold(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(RESULT, a.value(scope, THRESHOLD));
    }
}

package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.INCREASED;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/** Standing on consecrated ground: life regeneration, weaker curses (Path of Building 0.15.0, CalcPerform). */
public final class ConsecratedGround implements Rule {
    private static final Stats EFFECT = Stats.of("ConsecratedGroundEffect");
    private static final Stat THERE = Stat.condition("OnConsecratedGround");

    private final Scope scope;
    private final Granted ground;

    public ConsecratedGround(Actor actor) {
        this.scope = Scope.of(actor);
        this.ground = new Granted(actor, "Consecrated Ground")
                .gives("LifeRegenPercent", BASE, 5)
                .gives("CurseEffectOnSelf", INCREASED, -50);
    }

    @Override
    public void calculate(Aggregates a) {
        if (a.condition(scope, THERE)) {
            ground.write(1 + a.increased(scope, EFFECT) / 100);
        }
    }
}

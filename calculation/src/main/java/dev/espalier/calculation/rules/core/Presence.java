package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * The radius of an actor's presence and of being surrounded, and whether the enemy stands within (Path of Building 0.15.0,
 * CalcPerform: buff radius). Radius in tenths of a metre, rounded down after increases of radius and of area.
 */
public final class Presence implements Rule {
    private static final Stat ENEMY_IN_PRESENCE = Varying.condition("EnemyInPresence");
    private static final Stat SURROUNDED = Varying.condition("Surrounded");
    private static final Stats MINIMUM = Stats.of("SurroundedMinimum");
    private static final Stats ENEMY_DISTANCE = Stats.of(Stat.multiplier("enemyDistance"));

    /** A radius by the prefix of its statistics. */
    private record Radius(Stats radius, Stats area, Stat result, Stat metres, Stat mod) {
        static Radius of(String prefix) {
            return new Radius(
                    Stats.of(prefix + "Radius"),
                    Stats.of(prefix + "Area"),
                    Stat.of(prefix + "Radius"),
                    Stat.of(prefix + "RadiusMetres"),
                    Stat.of(prefix + "Mod"));
        }
    }

    private static final Radius PRESENCE = Radius.of("Presence");
    private static final Radius SURROUND = Radius.of("Surrounded");

    private final Actor actor;
    private final Scope scope;

    public Presence(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double presence = radius(a, PRESENCE);
        double surround = radius(a, SURROUND);
        double enemyDistance = Math.max(a.base(scope, ENEMY_DISTANCE), 0);
        double enemiesNeeded = Math.max(a.base(scope, MINIMUM), 1);
        actor.setCondition(ENEMY_IN_PRESENCE, presence >= enemyDistance);
        actor.setCondition(SURROUNDED, enemiesNeeded == 1 && surround >= enemyDistance);
    }

    private double radius(Aggregates a, Radius r) {
        double base = a.base(scope, r.radius);
        double override = a.override(scope, r.radius);
        double scaled = Double.isNaN(override) ? base * a.mod(scope, r.radius) : override;
        double areaOverride = a.override(scope, r.area);
        double area = Double.isNaN(areaOverride) ? Math.PI * scaled * scaled * a.mod(scope, r.area) : areaOverride;
        double radius = Math.floor(Math.sqrt(area / Math.PI));
        actor.set(r.result, radius);
        actor.set(r.metres, radius / 10);
        if (scaled != base) {
            actor.set(r.mod, scaled / base);
        }
        return radius;
    }
}

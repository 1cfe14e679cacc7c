package dev.espalier.calculation.rules.defence;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/** Movement speed, alone and with action speed, and the time to swap weapons (Path of Building 0.15.0, CalcDefence). */
final class MovementSpeed implements Rule {
    private static final Stats SPEED = Stats.of("MovementSpeed");
    private static final Stats NOT_BELOW_BASE = Stats.of("MovementSpeedCannotBeBelowBase");
    private static final Stats SWAP = Stats.of("WeaponSwapSpeed");
    private static final Stat ACTION_SPEED = Stat.of("ActionSpeedMod");
    private static final Stat MOD = Stat.of("MovementSpeedMod");
    private static final Stat EFFECTIVE = Stat.of("EffectiveMovementSpeedMod");
    private static final Stat SWAP_RESULT = Stat.of("WeaponSwapSpeed");
    private static final Stat SWAP_MOD = Stat.of("WeaponSwapSpeedMod");

    /** Sums of penalties are told apart from the noise of adding them up. */
    private static final int DECIMALS = 6;

    private final Actor actor;
    private final Scope scope;

    MovementSpeed(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double override = a.override(scope, SPEED);
        double penalty = round(a.base(scope, SPEED), DECIMALS);
        double speed = Double.isNaN(override) ? round((1 + penalty) * a.mod(scope, SPEED), 3) : override;
        if (a.flag(scope, NOT_BELOW_BASE)) {
            speed = Math.max(speed, 1);
        }
        actor.set(MOD, speed);
        actor.set(EFFECTIVE, round(speed * actor.get(ACTION_SPEED), 3));
        double swap = a.mod(scope, SWAP);
        actor.set(SWAP_MOD, swap);
        actor.set(SWAP_RESULT, a.base(scope, SWAP) / swap);
    }
}

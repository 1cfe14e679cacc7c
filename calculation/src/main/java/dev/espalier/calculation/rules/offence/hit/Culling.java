package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Life that need not be dealt as damage: below the point of a culling strike, and what is reserved of the enemy's (Path of
 * Building 0.15.0, CalcOffence: culling, reservation).
 */
public final class Culling extends SkillRule {
    private static final Stats CRITICAL = Stats.of("CriticalCullPercent");
    private static final Stats ANY = Stats.of("CullPercent");
    private static final Stats RESERVED = Stats.of("LifeReservationPercent");
    private static final Stat PERCENT = Stat.of("CullPercent");
    private static final Stat MULTIPLIER = Stat.of("CullMultiplier");
    private static final Stat RESERVATION_MULTIPLIER = Stat.of("ReservationDpsMultiplier");

    private final Hand hand;
    private final Scope scope;

    public Culling(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.scope = hand.scope();
    }

    @Override
    public void calculate(Aggregates a) {
        double critical = a.max(scope, CRITICAL);
        double any = a.max(scope, ANY);
        double percent = Double.isNaN(any) ? 0 : any;
        if (critical > 0) {
            double share = 1 - Math.pow(1 - hand.critChance.get() / 100, hand.hitRate.get());
            percent = Math.max(percent, Math.min(critical, critical * share));
        }
        state.cullMultiplier.set(100 / (100 - percent));
        state.reservationMultiplier.set(100 / (100 - a.base(setup.ofEnemy(), RESERVED)));
        actor.set(PERCENT, percent);
        actor.set(MULTIPLIER, state.cullMultiplier.get());
        actor.set(RESERVATION_MULTIPLIER, state.reservationMultiplier.get());
    }
}

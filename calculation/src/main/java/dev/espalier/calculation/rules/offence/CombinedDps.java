package dev.espalier.calculation.rules.offence;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.offence.skill.Ailment;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * All damage a second of a skill: hits, ailments, damage over time and what it leaves on the ground, with what culling and
 * the enemy's reserved life save (Path of Building 0.15.0, CalcOffence: combined damage a second). Skills that show average
 * damage combine that.
 */
final class CombinedDps extends SkillRule {
    private static final Stat COMBINED = Stat.of("CombinedDPS");
    private static final Stat COMBINED_AVERAGE = Stat.of("CombinedAvg");
    private static final Stat WITH_DOT = Stat.of("WithDotDPS");
    private static final Stat TOTAL_DOT_DPS = Stat.of("TotalDotDPS");
    private static final Stat BURNING_GROUND = Stat.of("BurningGroundDPS");
    private static final Stat CAUSTIC_GROUND = Stat.of("CausticGroundDPS");
    private static final Stat CORRUPTING_BLOOD = Stat.of("CorruptingBloodDPS");
    private static final Stat CULLING = Stat.of("CullingDPS");
    private static final Stat RESERVATION = Stat.of("ReservationDPS");
    private static final Stat[] WITH = new Stat[Ailment.COUNT];

    static {
        for (Ailment ailment : Ailment.DAMAGING) {
            WITH[ailment.ordinal()] = Stat.of("With" + ailment.word() + "DPS");
        }
    }

    private final double cap;

    CombinedDps(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.cap = setup.constants().misc("DotDpsCap");
    }

    @Override
    public void calculate(Aggregates a) {
        double hits = state.showAverage.get() ? state.averageDamage.get() : state.totalDps.get();
        double average = hits;
        if (state.dealsOverTime.get()) {
            actor.set(WITH_DOT, hits + state.totalDot.get());
        }
        double dots = state.totalDot.get() + state.decayDps.get() + ground();
        for (int i = 0; i < Ailment.DAMAGING.size(); i++) {
            int ailment = Ailment.DAMAGING.get(i).ordinal();
            double dps = state.ailmentDps.get(ailment);
            dots += Double.isNaN(dps) ? 0 : dps;
            if (!state.ailmentActive.get(ailment)) {
                actor.set(WITH[ailment], hits);
            } else if (!state.showAverage.get()) {
                actor.set(WITH[ailment], hits + dps);
            } else if (state.ailmentStacks.get(ailment)) {
                average = hits + state.ailmentDamage.get(ailment);
            } else {
                actor.set(WITH[ailment], hits + state.ailmentDamage.get(ailment));
                average += state.ailmentDamage.get(ailment);
            }
        }
        double dotDps = Math.min(dots, cap);
        double combined = hits + (state.showAverage.get() ? 0 : dotDps);
        double cull = Math.max(1, state.cullMultiplier.get());
        actor.set(COMBINED_AVERAGE, average);
        actor.set(TOTAL_DOT_DPS, dotDps);
        actor.set(CULLING, combined * (cull - 1));
        actor.set(RESERVATION, combined * (state.reservationMultiplier.get() - 1));
        actor.set(COMBINED, combined * cull * state.reservationMultiplier.get());
    }

    private double ground() {
        ifAny(BURNING_GROUND, state.burningGroundDps.get());
        ifAny(CAUSTIC_GROUND, state.causticGroundDps.get());
        ifAny(CORRUPTING_BLOOD, state.corruptingBloodDps.get());
        return state.burningGroundDps.get() + state.causticGroundDps.get() + state.corruptingBloodDps.get();
    }

    private void ifAny(Stat result, double dps) {
        if (dps > 0) {
            actor.set(result, dps);
        }
    }
}

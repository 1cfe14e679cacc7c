package dev.espalier.calculation.rules.offence.borrow;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** What flasks hold, for skills that consume it (Path of Building 0.15.0, CalcOffence: flask scaling). */
public final class FlaskCharges extends SkillRule {
    private static final Stat[] RESULTS = {
        Stat.of("LifeFlaskRecovery"),
        Stat.of("LifeFlask1MaxCharges"),
        Stat.of("LifeFlask2MaxCharges"),
        Stat.of("ManaFlask1MaxCharges"),
        Stat.of("ManaFlask2MaxCharges")
    };

    private final double[] held = new double[RESULTS.length];

    public FlaskCharges(SkillSetup setup, SkillState state) {
        super(setup, state);
        for (int i = 0; i < held.length; i++) {
            held[i] = setup.model().player().fixedMultiplier(Stat.multiplier(RESULTS[i].name()));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < held.length; i++) {
            if (held[i] != 0) {
                actor.set(RESULTS[i], held[i]);
            }
        }
    }
}

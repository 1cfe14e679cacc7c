package dev.espalier.calculation.rules.offence.hit;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Base damage after {@link Conversion}: what a type keeps, what others turn into it, and what is gained as it. Damage is
 * gained from what is left and what was converted, not from what was gained (Path of Building 0.15.0, CalcOffence:
 * converted and gained damage).
 */
public final class ConvertedDamage extends SkillRule {
    private static final int N = DamageType.COUNT;

    private final Hand hand;
    private final double[] convertedMin = new double[N];
    private final double[] convertedMax = new double[N];

    public ConvertedDamage(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
    }

    @Override
    public void calculate(Aggregates a) {
        for (int to = 0; to < N; to++) {
            convert(to);
        }
        for (int to = 0; to < N; to++) {
            double gainedMin = 0;
            double gainedMax = 0;
            for (int from = 0; from < N; from++) {
                double gain = state.gained.get(from * N + to);
                if (gain > 0) {
                    gainedMin +=
                            (Math.floor(hand.baseMin.get(from) * state.kept.get(from)) + convertedMin[from]) * gain;
                    gainedMax +=
                            (Math.floor(hand.baseMax.get(from) * state.kept.get(from)) + convertedMax[from]) * gain;
                }
            }
            hand.summedMin.set(to, round(hand.baseMin.get(to) * state.kept.get(to) + convertedMin[to] + gainedMin));
            hand.summedMax.set(to, round(hand.baseMax.get(to) * state.kept.get(to) + convertedMax[to] + gainedMax));
        }
    }

    private void convert(int to) {
        double min = 0;
        double max = 0;
        for (int from = 0; from < N; from++) {
            double share = state.converted.get(from * N + to);
            min += hand.baseMin.get(from) * share;
            max += hand.baseMax.get(from) * share;
        }
        boolean any = min != 0 && max != 0;
        convertedMin[to] = any ? round(min) : min;
        convertedMax[to] = any ? round(max) : max;
    }
}

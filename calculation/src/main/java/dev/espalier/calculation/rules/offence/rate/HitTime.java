package dev.espalier.calculation.rules.offence.rate;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Time between hits where it is not that between uses: skills that hit at their own pace, and those that are channelled
 * for several uses first (Path of Building 0.15.0, CalcOffence: hit time).
 */
public final class HitTime extends SkillRule {
    private final Hand hand;
    private final boolean onDeath;
    private final boolean triggered;
    private final double leastTime;

    public HitTime(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        SkillNumbers numbers = setup.numbers();
        this.hand = hand;
        this.onDeath = numbers.flag("triggeredOnDeath");
        this.triggered = numbers.flag("triggered");
        this.leastTime = numbers.fixed("minChannelTime");
    }

    @Override
    public void calculate(Aggregates a) {
        if (onDeath) {
            return;
        }
        if (!Double.isNaN(state.hitTimeOverride)) {
            hand.hitTime = state.hitTimeOverride;
            hand.hitSpeed = 1 / hand.hitTime;
        } else if (!Double.isNaN(state.hitTimeMultiplier)) {
            hand.hitTime = multiplied(hand.time);
            boolean cools = !Double.isNaN(hand.cooldown);
            if (cools && triggered) {
                hand.hitSpeed = 1 / Math.max(hand.hitTime, hand.cooldown);
            } else if (cools && !state.channelRelease) {
                hand.hitSpeed = 1 / (hand.hitTime + hand.cooldown);
            } else {
                hand.hitSpeed = 1 / hand.hitTime;
            }
        }
    }

    /** The time of so many uses; what is released after channelling takes at least its shortest channel. */
    double multiplied(double time) {
        double multiplied = time * state.hitTimeMultiplier;
        return state.channelRelease ? Math.max(multiplied, leastTime) : multiplied;
    }
}

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
        if (!Double.isNaN(state.hitTimeOverride.get())) {
            hand.hitTime.set(state.hitTimeOverride.get());
            hand.hitSpeed.set(1 / hand.hitTime.get());
        } else if (!Double.isNaN(state.hitTimeMultiplier.get())) {
            hand.hitTime.set(multiplied(hand.time.get()));
            boolean cools = !Double.isNaN(hand.cooldown.get());
            if (cools && triggered) {
                hand.hitSpeed.set(1 / Math.max(hand.hitTime.get(), hand.cooldown.get()));
            } else if (cools && !state.channelRelease.get()) {
                hand.hitSpeed.set(1 / (hand.hitTime.get() + hand.cooldown.get()));
            } else {
                hand.hitSpeed.set(1 / hand.hitTime.get());
            }
        }
    }

    /** The time of so many uses; what is released after channelling takes at least its shortest channel. */
    double multiplied(double time) {
        double multiplied = time * state.hitTimeMultiplier.get();
        return state.channelRelease.get() ? Math.max(multiplied, leastTime) : multiplied;
    }
}

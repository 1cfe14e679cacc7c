package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * The skill's multiplier of damage a second, which grows with every hand, and how many hits land (Path of Building 0.15.0,
 * CalcOffence: multiplier of damage a second).
 */
public final class HitsPerSecond extends SkillRule {
    private static final Stats DPS = Stats.of("DPS");

    private final Hand hand;
    private final Scope scope;

    public HitsPerSecond(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.scope = setup.scope();
    }

    @Override
    public void calculate(Aggregates a) {
        state.dpsMultiplier.set(state.dpsMultiplier.get() * a.mod(scope, DPS));
        hand.hitRate.set(hand.hitChance.get() / 100 * state.hitsPerSecond() * state.dpsMultiplier.get());
    }
}

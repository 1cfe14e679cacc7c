package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Average damage of a hit, of an attempt, and a second, for one hand (Path of Building 0.15.0, CalcOffence). */
public final class AverageDamage extends SkillRule {
    private final Hand hand;

    public AverageDamage(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
    }

    @Override
    public void calculate(Aggregates a) {
        double critical = hand.critChance / 100;
        hand.averageHit = hand.totalHitAverage * (1 - critical) + hand.totalCritAverage * critical;
        hand.averageDamage = hand.averageHit * hand.hitChance / 100;
        hand.totalDps = hand.averageDamage * state.hitsPerSecond() * state.dpsMultiplier * state.quantityMultiplier;
    }
}

package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Average damage of a hit, of an attempt, and a second, for one hand (Path of Building 0.15.0, CalcOffence). Enemies that
 * explode hit with the chance that they do.
 */
public final class AverageDamage extends SkillRule {
    private static final Stat HIT_CHANCE = Stat.of("HitChance");

    private final Hand hand;
    private final boolean explodes;
    private final double explodeChance;

    public AverageDamage(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.explodes = setup.is("monsterExplode") && setup.numbers().flag("hitChanceIsExplodeChance");
        this.explodeChance = setup.numbers().fixed("ExplodeChance");
    }

    @Override
    public void calculate(Aggregates a) {
        double critical = hand.critChance.get() / 100;
        hand.averageHit.set(hand.totalHitAverage.get() * (1 - critical) + hand.totalCritAverage.get() * critical);
        if (explodes) {
            hand.hitChance.set(explodeChance);
            state.hitChance.set(explodeChance);
            actor.set(HIT_CHANCE, explodeChance);
        }
        hand.averageDamage.set(hand.averageHit.get() * hand.hitChance.get() / 100);
        hand.totalDps.set(hand.averageDamage.get()
                * state.hitsPerSecond()
                * state.dpsMultiplier.get()
                * state.quantityMultiplier.get());
    }
}

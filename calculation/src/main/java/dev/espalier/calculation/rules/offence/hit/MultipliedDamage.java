package dev.espalier.calculation.rules.offence.hit;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Chances of a hit to deal double or triple damage; triple wins over double (Path of Building 0.15.0, CalcOffence). */
public final class MultipliedDamage extends SkillRule {
    private static final Stats TRIPLE = Stats.of("TripleDamageChance");
    private static final Stats DOUBLE = Stats.of("DoubleDamageChance");
    private static final Stats DOUBLE_ON_CRIT = Stats.of("DoubleDamageChanceOnCrit");
    private static final Stats DOUBLE_TAKEN = Stats.of("SelfDoubleDamageChance");

    private final Hand hand;
    private final Scope scope;
    private final Scope enemyScope;

    public MultipliedDamage(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.scope = hand.scope();
        this.enemyScope = setup.enemyOf(scope);
    }

    @Override
    public void calculate(Aggregates a) {
        double triple = Math.min(a.base(scope, TRIPLE), 100);
        double onCrit = Math.min(a.base(scope, DOUBLE_ON_CRIT), 100) * hand.critChance.get() / 100;
        double twice = Math.min(a.base(scope, DOUBLE) + a.base(enemyScope, DOUBLE_TAKEN) + onCrit, 100);
        if (triple > 0) {
            twice = Math.max(twice - triple * twice / 100, 0);
        }
        hand.tripleDamageChance.set(triple);
        hand.doubleDamageChance.set(twice);
        hand.scaledDamageEffect.set(1 + twice / 100 + 2 * triple / 100);
    }
}

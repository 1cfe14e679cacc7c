package dev.espalier.calculation.rules.offence.dot;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Burning ground that a character drops while moving (Path of Building 0.15.0, CalcOffence: drops burning ground). */
public final class DroppedGround extends SkillRule {
    private static final Stats DROPS = Stats.of("DropsBurningGround");
    private static final Stats DAMAGE = Stats.of("Damage", "FireDamage", "ElementalDamage");
    private static final Stats OVERRIDE = Stats.of("DotMultiplier");
    private static final Stats MULTIPLIER = Stats.of("DotMultiplier", "FireDotMultiplier");

    private final Scope scope;
    private final DotMitigation enemy;

    public DroppedGround(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.own().withFlags(ModFlag.DOT, Keyword.FIRE_DOT);
        this.enemy = DotMitigation.ofSkill(setup, scope, setup.own().withFlags(ModFlag.DOT, 0), DamageType.FIRE);
    }

    @Override
    public void calculate(Aggregates a) {
        double base = a.base(setup.own(), DROPS);
        if (base > 0 && state.canDeal.get(DamageType.FIRE.ordinal())) {
            double override = a.override(scope, OVERRIDE);
            double multiplier = Double.isNaN(override) ? a.base(scope, MULTIPLIER) : override;
            double total = base * a.mod(scope, DAMAGE) * (1 + multiplier / 100) * enemy.factor(a);
            state.burningGroundDps.set(Math.max(state.burningGroundDps.get(), total));
        }
    }
}

package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.constant.Constants;

/**
 * Damage reduction that no armour gives, by type, and how far reduction can go (Path of Building 0.15.0, CalcDefence:
 * damage reduction). Armour counts in full against physical damage.
 */
final class DamageReductionCaps implements Rule {
    private static final Stats MAX = Stats.of("DamageReductionMax");
    private static final Stats[] MAX_OF = ByType.stats("*DamageReductionMax");
    private static final Stats[] REDUCTION = ByType.stats("*DamageReduction", "ElementalDamageReduction");
    private static final Stats[] WHEN_HIT = ByType.stats("*DamageReductionWhenHit");
    private static final Stat MAX_RESULT = Stat.of("DamageReductionMax");
    private static final Stat[] MAX_OF_RESULT = ByType.results("*DamageReductionMax");
    private static final Stat[] BASE_RESULT = ByType.results("Base*DamageReduction");
    private static final Stat[] WHEN_HIT_RESULT = ByType.results("Base*DamageReductionWhenHit");

    private final Actor actor;
    private final Scope scope;
    private final double cap;

    DamageReductionCaps(Actor actor, Constants constants) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.cap = constants.misc("DamageReductionCap");
        actor.store().add(Modifier.of("ArmourAppliesToPhysicalDamageTaken", Kind.BASE, 100, Source.rule("Armour")));
    }

    @Override
    public void calculate(Aggregates a) {
        double max = orCap(a.max(scope, MAX));
        actor.set(MAX_RESULT, max);
        for (int type = 0; type < 5; type++) {
            double maxOf = Math.min(orCap(a.max(scope, MAX_OF[type])), max);
            double base = Math.min(Math.max(0, a.base(scope, REDUCTION[type])), maxOf);
            actor.set(MAX_OF_RESULT[type], maxOf);
            actor.set(BASE_RESULT[type], base);
            actor.set(WHEN_HIT_RESULT[type], Math.min(base + a.base(scope, WHEN_HIT[type]), maxOf));
        }
    }

    private double orCap(double max) {
        return Double.isNaN(max) ? cap : max;
    }
}

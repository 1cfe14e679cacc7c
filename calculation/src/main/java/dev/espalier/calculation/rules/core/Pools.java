package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * Maximum life, mana and spirit (Path of Building 0.15.0, CalcDefence: life, mana, spirit): what is converted to another
 * defence is taken off the base; at least 1; Chaos Inoculation leaves 1 life.
 */
public final class Pools implements Rule {
    private static final Stats CHAOS_INOCULATION = Stats.of("ChaosInoculation");
    private static final Stat HAS_CHAOS_INOCULATION = Stat.of("ChaosInoculation");
    private static final Stat FULL_LIFE = Varying.condition("FullLife");
    private static final Stat LOWEST = Stat.of("LowestOfMaximumLifeAndMaximumMana");
    private static final Stats LOW_LIFE_SHARE = Stats.of("LowLifePercentage");
    private static final Stats FULL_LIFE_SHARE = Stats.of("FullLifePercentage");
    private static final Stat LOW_LIFE_PERCENTAGE = Stat.of("LowLifePercentage");
    private static final Stat FULL_LIFE_PERCENTAGE = Stat.of("FullLifePercentage");

    private record Pool(Stat result, Stats stats, Stats extra, Stats converted, Stat overridden) {
        static Pool of(String name) {
            return new Pool(
                    Stat.of(name),
                    Stats.of(name),
                    Stats.of("Extra" + name),
                    Stats.of(name + "ConvertToEnergyShield", name + "ConvertToArmour", name + "ConvertToEvasion"),
                    Stat.of(name + "HasOverride"));
        }
    }

    private static final Pool LIFE = Pool.of("Life");
    private static final Pool MANA = Pool.of("Mana");
    private static final Pool SPIRIT = Pool.of("Spirit");

    private final Actor actor;
    private final Scope scope;
    private final double lowPoolThreshold;

    public Pools(Actor actor, double lowPoolThreshold) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.lowPoolThreshold = lowPoolThreshold;
    }

    @Override
    public void calculate(Aggregates a) {
        double low = a.base(scope, LOW_LIFE_SHARE);
        actor.set(LOW_LIFE_PERCENTAGE, 100 * (low > 0 ? low : lowPoolThreshold));
        double full = a.base(scope, FULL_LIFE_SHARE);
        actor.set(FULL_LIFE_PERCENTAGE, 100 * (full > 0 ? full : 1));
        pool(a, LIFE);
        pool(a, MANA);
        pool(a, SPIRIT);
        boolean inoculated = a.flag(scope, CHAOS_INOCULATION);
        actor.set(HAS_CHAOS_INOCULATION, inoculated ? 1 : 0);
        if (inoculated) {
            actor.set(LIFE.result, 1);
            actor.setCondition(FULL_LIFE, true);
        }
        actor.set(LOWEST, Math.min(actor.get(LIFE.result), actor.get(MANA.result)));
    }

    private void pool(Aggregates a, Pool p) {
        double override = a.override(scope, p.stats);
        actor.set(p.overridden, Double.isNaN(override) ? 0 : 1);
        if (!Double.isNaN(override)) {
            actor.set(p.result, override);
            return;
        }
        double converted = Math.min(a.base(scope, p.converted), 100);
        double base = a.base(scope, p.stats) * (1 - converted / 100) + a.base(scope, p.extra);
        actor.set(p.result, Math.max(round(base * a.mod(scope, p.stats)), 1));
    }
}

package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;

/**
 * Power, frenzy and endurance charges: bounds, how many there are, duration (Path of Building 0.15.0, CalcPerform:
 * charges). A charge counts in full where its use is switched on, else its minimum counts.
 */
public final class Charges implements Rule {
    private static final Stats DURATION = Stats.of("ChargeDuration");
    private static final Stats FRENZY_MAX_IS_POWER_MAX = Stats.of("MaximumFrenzyChargesIsMaximumPowerCharges");
    private static final Stats ENDURANCE_MAX_IS_FRENZY_MAX = Stats.of("MaximumEnduranceChargesIsMaximumFrenzyCharges");
    private static final Stat TOTAL = Stat.of("TotalCharges");
    private static final Stat REMOVABLE_TOTAL = Stat.of("RemovableTotalCharges");
    private static final Stat TOTAL_COUNT = Varying.multiplier("TotalCharges");
    private static final Stat REMOVABLE_TOTAL_COUNT = Varying.multiplier("RemovableTotalCharges");

    /** The statistics of one kind of charge. */
    private record Charge(
            Stats min,
            Stats max,
            Stats duration,
            Stats count,
            Stat minResult,
            Stat maxResult,
            Stat durationResult,
            Stat result,
            Stat removable,
            Stats minIsMax,
            Stats haveMax,
            Stat use,
            Stat counted,
            Stat countedMax,
            Stat countedRemovable) {
        static Charge of(String name) {
            String plural = name + "Charges";
            return new Charge(
                    Stats.of(plural + "Min"),
                    Stats.of(plural + "Max"),
                    Stats.of(plural + "Duration", "ChargeDuration"),
                    Stats.of(plural),
                    Stat.of(plural + "Min"),
                    Stat.of(plural + "Max"),
                    Stat.of(plural + "Duration"),
                    Stat.of(plural),
                    Stat.of("Removable" + plural),
                    Stats.of("Minimum" + plural + "IsMaximum" + plural),
                    Stats.of("HaveMaximum" + plural),
                    Stat.condition("Use" + plural),
                    Varying.multiplier(name + "Charge"),
                    Varying.multiplier(name + "ChargeMax"),
                    Varying.multiplier("Removable" + name + "Charge"));
        }
    }

    private static final Charge POWER = Charge.of("Power");
    private static final Charge FRENZY = Charge.of("Frenzy");
    private static final Charge ENDURANCE = Charge.of("Endurance");

    private final Actor actor;
    private final Scope scope;

    public Charges(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double power = maximum(a, POWER, Double.NaN);
        double frenzy = maximum(a, FRENZY, a.flag(scope, FRENZY_MAX_IS_POWER_MAX) ? power : Double.NaN);
        double endurance = maximum(a, ENDURANCE, a.flag(scope, ENDURANCE_MAX_IS_FRENZY_MAX) ? frenzy : Double.NaN);
        count(a, POWER, power);
        count(a, FRENZY, frenzy);
        count(a, ENDURANCE, endurance);
        double total = actor.get(POWER.result) + actor.get(FRENZY.result) + actor.get(ENDURANCE.result);
        double removable = actor.get(POWER.removable) + actor.get(FRENZY.removable) + actor.get(ENDURANCE.removable);
        actor.set(TOTAL, total);
        actor.set(REMOVABLE_TOTAL, removable);
        actor.setMultiplier(TOTAL_COUNT, total);
        actor.setMultiplier(REMOVABLE_TOTAL_COUNT, removable);
    }

    private double maximum(Aggregates a, Charge c, double equalTo) {
        double override = a.override(scope, c.max);
        double max = !Double.isNaN(override)
                ? override
                : Math.max(Double.isNaN(equalTo) ? a.base(scope, c.max) : equalTo, 0);
        actor.set(c.maxResult, max);
        actor.set(c.durationResult, Math.floor(a.base(scope, DURATION) * a.mod(scope, c.duration)));
        return max;
    }

    private void count(Aggregates a, Charge c, double max) {
        double min = a.flag(scope, c.minIsMax) ? max : Math.max(a.base(scope, c.min), 0);
        double charges = 0;
        if (a.condition(scope, c.use)) {
            double override = a.override(scope, c.count);
            charges = Double.isNaN(override) ? max : override;
        }
        charges = Math.max(charges, Math.min(max, min));
        double removable = Math.max(charges - min, 0);
        if (a.flag(scope, c.haveMax)) {
            charges = max;
        }
        actor.set(c.minResult, min);
        actor.set(c.result, charges);
        actor.set(c.removable, removable);
        actor.setMultiplier(c.counted, charges);
        actor.setMultiplier(c.countedMax, max);
        actor.setMultiplier(c.countedRemovable, removable);
    }
}

package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.constant.Constants;
import java.util.Arrays;

/**
 * Fire, cold, lightning and chaos resistance: total, maximum, what is over the cap and what is missing, and the same for
 * totems (Path of Building 0.15.0, CalcDefence: resistances). Fractions are cut off. Resistance that is converted to
 * another type counts without what every character starts with.
 */
final class Resistances implements Rule {
    /** The order in which conversions are looked at. */
    private static final int[] TYPES = {ByType.FIRE, ByType.COLD, ByType.LIGHTNING, ByType.CHAOS};

    private static final Stats[] RESIST = ByType.stats("*Resist", "ElementalResist");
    private static final Stats[] RESIST_ALONE = ByType.stats("*Resist");
    private static final Stats[] MAX = ByType.stats("*ResistMax", "ElementalResistMax");
    private static final Stats[] MAX_ALONE = ByType.stats("*ResistMax");
    private static final Stats[] TOTEM = ByType.stats("Totem*Resist", "TotemElementalResist");
    private static final Stats[] TOTEM_ALONE = ByType.stats("Totem*Resist");
    private static final Stats[] TOTEM_MAX = ByType.stats("Totem*ResistMax", "TotemElementalResistMax");
    private static final Stats[] TOTEM_MAX_ALONE = ByType.stats("Totem*ResistMax");
    private static final Stats[][] CONVERTED = conversions("ResConvertTo");
    private static final Stats[][] MAX_CONVERTED = conversions("MaxResConvertTo");
    private static final Stats ANY_CONVERTED = any(CONVERTED);
    private static final Stats ANY_MAX_CONVERTED = any(MAX_CONVERTED);
    private static final Stats MELDING = Stats.of("ElementalResistMaxIsHighestResistMax");
    private static final Stats BLOCK_RAISES_MAX = Stats.of("MaxBlockChanceModsApplyMaxResist");
    private static final Stats BLOCK_MAX = Stats.of("BlockChanceMax");

    private static final Stat PHYSICAL_RESULT = Stat.of("PhysicalResist");
    private static final Stat[] RESULT = ByType.results("*Resist");
    private static final Stat[] TOTAL = ByType.results("*ResistTotal");
    private static final Stat[] OVER_CAP = ByType.results("*ResistOverCap");
    private static final Stat[] OVER_75 = ByType.results("*ResistOver75");
    private static final Stat[] MISSING = ByType.results("Missing*Resist");
    private static final Stat[] OVER_TIME = ByType.results("*ResistOverTime");
    private static final Stat[] TOTEM_RESULT = ByType.results("Totem*Resist");
    private static final Stat[] TOTEM_TOTAL = ByType.results("Totem*ResistTotal");
    private static final Stat[] TOTEM_OVER_CAP = ByType.results("Totem*ResistOverCap");
    private static final Stat[] TOTEM_MISSING = ByType.results("MissingTotem*Resist");

    private final Actor actor;
    private final Scope scope;
    private final Scope overTime;
    private final double floor;
    private final double highestMax;
    private final double[] inherent = new double[5];
    private final double[] inherentMax = new double[5];
    private final double[] extra = new double[5];
    private final double[] extraIncreased = new double[5];
    private final double[] extraMore = new double[5];
    private final double[] extraMax = new double[5];

    Resistances(Actor actor, Constants constants) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.overTime = scope.withFlags(ModFlag.DOT, 0);
        this.floor = constants.misc("ResistFloor");
        this.highestMax = constants.misc("MaxResistCap");
        for (int type : TYPES) {
            inherent[type] = ofEveryCharacter(RESIST_ALONE[type]);
            inherentMax[type] = ofEveryCharacter(MAX_ALONE[type]);
        }
    }

    private double ofEveryCharacter(Stats stats) {
        return actor.store().fixed(stats.members().get(0)).stream()
                .filter(m -> m.kind() == Kind.BASE && m.source().equals(Source.BASE))
                .mapToDouble(Modifier::value)
                .sum();
    }

    private static Stats[][] conversions(String by) {
        var all = new Stats[5][];
        for (int to : TYPES) {
            all[to] = ByType.stats("*" + by + DamageType.all().get(to).word());
        }
        return all;
    }

    private static Stats any(Stats[][] conversions) {
        return Stats.of(Arrays.stream(TYPES)
                .boxed()
                .flatMap(to -> Arrays.stream(TYPES).mapToObj(from -> conversions[to][from]))
                .flatMap(s -> s.members().stream())
                .toList());
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(PHYSICAL_RESULT, 0);
        convert(a);
        double melded = a.flag(scope, MELDING) ? highestElementalMax(a) : Double.NaN;
        double fromBlock = fromBlock(a);
        for (int type : TYPES) {
            resist(a, type, melded, fromBlock);
            totem(a, type);
        }
    }

    private void resist(Aggregates a, int type, double melded, double fromBlock) {
        double override = a.override(scope, RESIST_ALONE[type]);
        double total = override;
        double dot = override;
        if (Double.isNaN(override)) {
            double increased = 1 + (a.increased(scope, RESIST[type]) + extraIncreased[type]) / 100;
            double mod = Math.max(increased * a.more(scope, RESIST[type]) * extraMore[type], 0);
            total = (a.base(scope, RESIST[type]) + extra[type]) * mod;
            dot = (a.base(overTime, RESIST[type]) + extra[type]) * mod;
        }
        total = cut(total);
        actor.set(TOTAL[type], total);
        double max = maximum(a, type, melded, fromBlock);
        double resist = Math.max(Math.min(total, max), floor);
        actor.set(RESULT[type], resist);
        actor.set(OVER_CAP[type], Math.max(0, total - max));
        actor.set(OVER_75[type], Math.max(0, resist - 75));
        actor.set(MISSING[type], Math.max(0, max - resist));
        actor.set(OVER_TIME[type], Math.max(Math.min(cut(dot), max), floor));
    }

    /** The maximum, which can count the total. */
    private double maximum(Aggregates a, int type, double melded, double fromBlock) {
        double override = a.override(scope, MAX_ALONE[type]);
        if (!Double.isNaN(override)) {
            return cut(override);
        }
        if (ByType.elemental(type) && !Double.isNaN(melded)) {
            return cut(melded);
        }
        return cut(Math.min(highestMax, a.base(scope, MAX[type]) + extraMax[type] + fromBlock));
    }

    private void totem(Aggregates a, int type) {
        double maxOverride = a.override(scope, TOTEM_MAX_ALONE[type]);
        double max =
                cut(Double.isNaN(maxOverride) ? Math.min(highestMax, a.base(scope, TOTEM_MAX[type])) : maxOverride);
        double override = a.override(scope, TOTEM_ALONE[type]);
        double total = cut(
                Double.isNaN(override)
                        ? a.base(scope, TOTEM[type]) * Math.max(a.mod(scope, TOTEM[type]), 0)
                        : override);
        double resist = Math.max(Math.min(total, max), floor);
        actor.set(TOTEM_RESULT[type], resist);
        actor.set(TOTEM_TOTAL[type], total);
        actor.set(TOTEM_OVER_CAP[type], Math.max(0, total - max));
        actor.set(TOTEM_MISSING[type], Math.max(0, max - resist));
    }

    private double fromBlock(Aggregates a) {
        if (!a.flag(scope, BLOCK_RAISES_MAX) || !Double.isNaN(a.override(scope, BLOCK_MAX))) {
            return 0;
        }
        return a.base(scope, BLOCK_MAX);
    }

    private double highestElementalMax(Aggregates a) {
        double highest = 0;
        for (int type : TYPES) {
            if (ByType.elemental(type)) {
                double override = a.override(scope, MAX_ALONE[type]);
                double max = Double.isNaN(override)
                        ? Math.min(highestMax, a.base(scope, MAX[type]) + extraMax[type])
                        : override;
                highest = Math.max(highest, max);
            }
        }
        return highest;
    }

    private void convert(Aggregates a) {
        Arrays.fill(extra, 0);
        Arrays.fill(extraIncreased, 0);
        Arrays.fill(extraMore, 1);
        Arrays.fill(extraMax, 0);
        if (a.has(scope, Kind.BASE, ANY_MAX_CONVERTED)) {
            for (int from : TYPES) {
                double own = a.base(scope, MAX_ALONE[from]) - inherentMax[from] + extraMax[from];
                for (int to : TYPES) {
                    extraMax[to] += own * a.base(scope, MAX_CONVERTED[to][from]) / 100;
                }
            }
        }
        if (a.has(scope, Kind.BASE, ANY_CONVERTED)) {
            for (int from : TYPES) {
                convertFrom(a, from);
            }
        }
    }

    private void convertFrom(Aggregates a, int from) {
        double own = a.base(scope, RESIST_ALONE[from]) - inherent[from] + extra[from];
        double increased = a.increased(scope, RESIST_ALONE[from]) + extraIncreased[from];
        double more = a.more(scope, RESIST_ALONE[from]) * extraMore[from] - 1;
        for (int to : TYPES) {
            double rate = a.base(scope, CONVERTED[to][from]) / 100;
            extra[to] += own * rate;
            extraIncreased[to] += increased * rate;
            extraMore[to] *= 1 + more * rate;
        }
    }

    private static double cut(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }
}

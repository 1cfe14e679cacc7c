package dev.espalier.calculation.modifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition, multiplier or restriction on a modifier. Its meaning follows Path of Building 0.15.0 (ModStore: how a
 * modifier is evaluated).
 */
public sealed interface Tag
        permits Tag.Condition,
                Tag.Multiplier,
                Tag.MultiplierThreshold,
                Tag.PerStat,
                Tag.PercentStat,
                Tag.StatThreshold,
                Tag.Limit,
                Tag.TimesResult,
                Tag.ScaledByResult,
                ScopeTag {

    /** What {@link #apply} gives when the modifier does not apply. */
    double NOT_APPLICABLE = Double.NaN;

    /** The value after this tag, or {@link #NOT_APPLICABLE} (test with {@link Double#isNaN}). */
    double apply(double value, TagContext context);

    /** Whether {@link #apply} can give different answers for different trees of the same opened build. */
    boolean varies(Variability variability);

    /** "… while X", "… if you have Y": any of the conditions holds ({@code negated}: none of them). */
    record Condition(@Nullable ActorRole actor, List<Stat> anyOf, boolean negated) implements Tag {
        public Condition {
            anyOf = List.copyOf(anyOf);
        }

        public static Condition of(String name) {
            return new Condition(null, List.of(Stat.condition(name)), false);
        }

        public static Condition not(String name) {
            return new Condition(null, List.of(Stat.condition(name)), true);
        }

        public static Condition of(ActorRole actor, String name) {
            return new Condition(actor, List.of(Stat.condition(name)), false);
        }

        @Override
        public double apply(double value, TagContext context) {
            return holds(context) != negated ? value : NOT_APPLICABLE;
        }

        private boolean holds(TagContext context) {
            for (int i = 0; i < anyOf.size(); i++) {
                Stat c = anyOf.get(i);
                if (context.condition(actor, c)
                        || (actor == null && context.facts().conditions().contains(c))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean varies(Variability v) {
            return anyOf.stream().anyMatch(c -> v.varies(actor, c));
        }
    }

    /** A cap: fixed, or a multiplier's value ({@code variable} of {@code actor}). */
    record Cap(
            double fixed, @Nullable Stat variable, @Nullable ActorRole actor, Applies applies) {
        /** Whether the cap is on the multiplier, on the whole value from above, or on the whole value from below. */
        public enum Applies {
            MULTIPLIER,
            TOTAL,
            NEGATIVE_TOTAL
        }

        public static Cap of(double fixed) {
            return new Cap(fixed, null, null, Applies.MULTIPLIER);
        }

        public static Cap total(double fixed) {
            return new Cap(fixed, null, null, Applies.TOTAL);
        }

        double value(TagContext context) {
            return variable == null ? fixed : context.multiplier(actor, variable);
        }

        boolean varies(Variability v) {
            return variable != null && v.varies(actor, variable);
        }

        static double multiply(double value, double multiplier, double base, @Nullable Cap cap, TagContext context) {
            if (cap == null) {
                return value * multiplier + base;
            }
            double limit = cap.value(context);
            return switch (cap.applies) {
                case MULTIPLIER -> value * Math.min(multiplier, limit) + base;
                case TOTAL -> Math.min(value * multiplier + base, limit);
                case NEGATIVE_TOTAL -> Math.max(value * multiplier + base, limit);
            };
        }
    }

    /** "per X": the value times how many whole {@code divisor}s the multipliers hold, plus {@code base}. */
    record Multiplier(
            @Nullable ActorRole actor,
            List<Stat> sumOf,
            double divisor,
            @Nullable Stat divisorVariable,
            double base,
            @Nullable Cap cap,
            boolean inverted)
            implements Tag {
        public Multiplier {
            sumOf = List.copyOf(sumOf);
        }

        public static Multiplier of(String name) {
            return new Multiplier(null, List.of(Stat.multiplier(name)), 1, null, 0, null, false);
        }

        public static Multiplier of(String name, double divisor, @Nullable Cap cap) {
            return new Multiplier(null, List.of(Stat.multiplier(name)), divisor, null, 0, cap, false);
        }

        @Override
        public double apply(double value, TagContext context) {
            if (!context.exists(actor) || (cap != null && cap.variable() != null && !context.exists(cap.actor()))) {
                return NOT_APPLICABLE;
            }
            double held = 0;
            for (int i = 0; i < sumOf.size(); i++) {
                held += context.multiplier(actor, sumOf.get(i));
            }
            double by = divisorVariable == null ? divisor : context.multiplier(null, divisorVariable);
            double times = Math.floor(held / by + 0.0001);
            if (!inverted) {
                return Cap.multiply(value, times, base, cap, context);
            }
            if (cap != null && cap.applies() == Cap.Applies.MULTIPLIER) {
                times = Math.min(times, cap.value(context));
                return value * (times != 0 ? 1 / times : times) + base;
            }
            return Cap.multiply(value, times != 0 ? 1 / times : times, base, cap, context);
        }

        @Override
        public boolean varies(Variability v) {
            return sumOf.stream().anyMatch(m -> v.varies(actor, m))
                    || (divisorVariable != null && v.varies(null, divisorVariable))
                    || (cap != null && cap.varies(v));
        }
    }

    /** "while you have at least N X". */
    record MultiplierThreshold(
            @Nullable ActorRole actor,
            List<Stat> sumOf,
            double threshold,
            @Nullable Stat thresholdVariable,
            @Nullable ActorRole thresholdActor,
            Comparison comparison)
            implements Tag {
        public MultiplierThreshold {
            sumOf = List.copyOf(sumOf);
        }

        @Override
        public double apply(double value, TagContext context) {
            if (!context.exists(actor) || !context.exists(thresholdActor)) {
                return NOT_APPLICABLE;
            }
            double held = 0;
            for (int i = 0; i < sumOf.size(); i++) {
                held += context.multiplier(actor, sumOf.get(i));
            }
            double bound = thresholdVariable == null
                    ? threshold
                    : context.multiplier(thresholdActor != null ? thresholdActor : actor, thresholdVariable);
            return comparison.holds(held, bound) ? value : NOT_APPLICABLE;
        }

        @Override
        public boolean varies(Variability v) {
            return sumOf.stream().anyMatch(m -> v.varies(actor, m))
                    || (thresholdVariable != null && v.varies(thresholdActor, thresholdVariable));
        }
    }

    /** How a threshold is compared. */
    enum Comparison {
        AT_LEAST,
        AT_MOST,
        EQUAL;

        boolean holds(double held, double bound) {
            return switch (this) {
                case AT_LEAST -> held >= bound;
                case AT_MOST -> held <= bound;
                case EQUAL -> held == bound;
            };
        }
    }

    /** "per 10 Strength": as {@link Multiplier}, of results that the rules have written. An absent actor is the owner. */
    record PerStat(
            @Nullable ActorRole actor,
            List<Stat> sumOf,
            double divisor,
            @Nullable Stat divisorVariable,
            double base,
            @Nullable Cap cap)
            implements Tag {
        public PerStat {
            sumOf = List.copyOf(sumOf);
        }

        public static PerStat of(String result, double divisor) {
            return new PerStat(null, List.of(Stat.of(result)), divisor, null, 0, null);
        }

        @Override
        public double apply(double value, TagContext context) {
            double by = divisorVariable == null ? divisor : context.multiplier(null, divisorVariable);
            double times = Math.floor(sum(context, actor, sumOf) / by + 0.0001);
            return Cap.multiply(value, times, base, cap, context);
        }

        @Override
        public boolean varies(Variability v) {
            return true;
        }
    }

    private static double sum(TagContext context, @Nullable ActorRole actor, List<Stat> results) {
        ActorRole of = context.exists(actor) ? actor : null;
        double held = 0;
        for (int i = 0; i < results.size(); i++) {
            held += context.result(of, results.get(i));
        }
        return held;
    }

    /** "equal to 10% of X": the value times a percentage of results, rounded up. An absent actor is the owner. */
    record PercentStat(
            @Nullable ActorRole actor,
            List<Stat> sumOf,
            double percent,
            @Nullable Stat percentVariable,
            boolean floored,
            double base,
            @Nullable Cap cap)
            implements Tag {
        public PercentStat {
            sumOf = List.copyOf(sumOf);
        }

        public static PercentStat of(String result, double percent) {
            return new PercentStat(null, List.of(Stat.of(result)), percent, null, false, 0, null);
        }

        @Override
        public double apply(double value, TagContext context) {
            double share = percentVariable == null ? percent : context.multiplier(null, percentVariable);
            double times = sum(context, actor, sumOf) * (share / 100);
            if (floored) {
                times = Math.floor(times);
            }
            if (cap != null && cap.applies() == Cap.Applies.MULTIPLIER) {
                times = Math.min(times, cap.value(context));
            }
            double amount = Math.ceil(value * times + base);
            return cap != null && cap.applies() == Cap.Applies.TOTAL ? Math.min(amount, cap.value(context)) : amount;
        }

        @Override
        public boolean varies(Variability v) {
            return true;
        }
    }

    /** "while X is at least N", of results; the bound may be another result, or a share of it. */
    record StatThreshold(
            @Nullable ActorRole actor,
            List<Stat> sumOf,
            double threshold,
            @Nullable Stat thresholdStat,
            double thresholdPercent,
            @Nullable Stat thresholdPercentVariable,
            boolean upper)
            implements Tag {
        public StatThreshold {
            sumOf = List.copyOf(sumOf);
        }

        @Override
        public double apply(double value, TagContext context) {
            double held = sum(context, actor, sumOf);
            double bound = thresholdStat == null
                    ? threshold
                    : context.result(context.exists(actor) ? actor : null, thresholdStat);
            double percent = thresholdPercentVariable == null
                    ? thresholdPercent
                    : context.multiplier(null, thresholdPercentVariable);
            bound = bound * (percent / 100);
            return (upper ? held <= bound : held >= bound) ? value : NOT_APPLICABLE;
        }

        @Override
        public boolean varies(Variability v) {
            return true;
        }
    }

    /** "up to N": a cap on the value as it stands. */
    record Limit(double fixed, @Nullable Stat variable) implements Tag {
        @Override
        public double apply(double value, TagContext context) {
            return Math.min(value, variable == null ? fixed : context.multiplier(null, variable));
        }

        @Override
        public boolean varies(Variability v) {
            return variable != null && v.varies(null, variable);
        }
    }

    /**
     * The value times a result that a rule has written (an onslaught's effect, a charge's count): how a rule's own
     * outcome reaches modifiers that were declared when the build was opened.
     */
    record TimesResult(@Nullable ActorRole actor, Stat result) implements Tag {
        @Override
        public double apply(double value, TagContext context) {
            return value * context.result(context.exists(actor) ? actor : null, result);
        }

        @Override
        public boolean varies(Variability v) {
            return true;
        }
    }

    /**
     * The value scaled by a result (a buff's or curse's effect, 1 is unscaled), rounded as Path of Building rounds
     * scaled modifiers: to {@code decimals} downwards, or for 0 to two decimals and then cut to a whole number. A result
     * of 0 means that the buff is off.
     */
    record ScaledByResult(@Nullable ActorRole actor, Stat result, int decimals) implements Tag {
        @Override
        public double apply(double value, TagContext context) {
            double scale = context.result(context.exists(actor) ? actor : null, result);
            if (scale == 0) {
                return NOT_APPLICABLE;
            }
            return scale == 1 ? value : Rounding.scaled(value, scale, decimals);
        }

        @Override
        public boolean varies(Variability v) {
            return true;
        }
    }
}

package dev.espalier.calculation;

import java.util.List;

/**
 * What an optimization maximises: a weighted product of statistics, compared by its logarithm, and limits that other
 * statistics must keep.
 *
 * @param name as the user asked for it: {@code dps}, {@code dps^0.7 * ehp^0.3}
 * @param terms the factors; a statistic's name may carry the prefix {@link BuildStats#MINION}
 * @param limits what a tree must keep to be acceptable
 */
public record Objective(String name, List<Term> terms, List<Limit> limits) {

    /** A factor {@code statistic ^ weight}. */
    public record Term(String statistic, double weight) {}

    /** {@code statistic >= minimum}. */
    public record Limit(String statistic, double minimum) {}

    public Objective {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("An objective needs at least one statistic.");
        }
        terms = List.copyOf(terms);
        limits = List.copyOf(limits);
    }

    public static Objective of(String name, String statistic) {
        return new Objective(name, List.of(new Term(statistic, 1)), List.of());
    }

    /** All statistics that an evaluator must provide: terms first, then limits, in order. */
    public List<String> statistics() {
        return java.util.stream.Stream.concat(
                        terms.stream().map(Term::statistic), limits.stream().map(Limit::statistic))
                .toList();
    }

    /** The values of {@link #statistics()} among statistics at hand. */
    public double[] values(BuildStats stats) {
        return statistics().stream().mapToDouble(stats::get).toArray();
    }

    /** The score of statistics at hand; the hot loop gives the bare numbers to {@link #score(double[])}. */
    public double score(BuildStats stats) {
        return score(values(stats));
    }

    /**
     * The objective's value from the values of {@link #statistics()}: the sum of weight times the natural logarithm.
     * A statistic of zero or less counts as 1e-6, so that growth from nothing is still growth.
     */
    public double score(double[] values) {
        double sum = 0;
        for (int i = 0; i < terms.size(); i++) {
            sum += terms.get(i).weight() * Math.log(Math.max(values[i], 1e-6));
        }
        return sum;
    }

    /** By how much the limits are missed, relative and added up; 0 when all are kept. */
    public double violation(double[] values) {
        double sum = 0;
        for (int i = 0; i < limits.size(); i++) {
            double minimum = limits.get(i).minimum();
            double missing = minimum - values[terms.size() + i];
            if (missing > 1e-9 * Math.abs(minimum)) {
                sum += missing / Math.max(1, Math.abs(minimum));
            }
        }
        return sum;
    }
}

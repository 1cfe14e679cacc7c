package dev.espalier.bench.optimize;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one case. Gains are differences of scores: logarithms of the goal.
 *
 * @param before the score of the original tree
 * @param references the gain of each reference search by its name, with unlimited time
 * @param gain the optimizer's
 * @param shortGain the optimizer's with a tenth of the effort
 * @param evaluations how many trees it judged
 * @param rounds and in how many rounds
 * @param seconds how long it took
 * @param sameWithOtherThreads whether a second run with the same seed and rounds on another number of threads came to
 *     the same tree
 * @param problems what is wrong with the resulting tree or its code; nothing if all is well
 * @param pob Path of Building's gain for the tree, and for the references' trees, where it was asked
 */
record Measured(
        String key,
        String scenario,
        double before,
        Map<String, Double> references,
        double gain,
        double shortGain,
        long evaluations,
        int rounds,
        double seconds,
        boolean sameWithOtherThreads,
        List<String> problems,
        Map<String, Double> pob) {
    static final String EXCHANGE = "greedyExchange";
    private static final double NOTHING = 1e-7;

    Measured {
        references = new TreeMap<>(references);
        pob = new TreeMap<>(pob);
        problems = List.copyOf(problems);
    }

    double reference(String name) {
        return references.getOrDefault(name, 0.0);
    }

    /** Whether a reference gained no more. */
    boolean notWorseThan(String name) {
        return gain >= reference(name) - NOTHING;
    }

    /** The gain next to a reference's; 1 where neither gains anything. */
    double ratio(String reference) {
        double other = reference(reference);
        if (other <= NOTHING) {
            return gain >= other - NOTHING ? Math.max(1, gain > NOTHING ? 2 : 1) : 0;
        }
        return gain / other;
    }

    @JsonIgnore
    boolean worse() {
        return references.values().stream().anyMatch(r -> gain < r - NOTHING);
    }

    /** How much of the long run's gain the short run had. */
    double shortShare() {
        return gain <= NOTHING ? 1 : shortGain / gain;
    }
}

package dev.espalier.search.local;

import dev.espalier.search.graph.Snapshot;
import java.util.Comparator;

/**
 * A tree that a search came by.
 *
 * @param tree the state of every node of the graph
 * @param value the score, less the price of what the tree spends
 * @param acceptable whether it misses no limit by more than the original
 * @param missed by how much it misses limits
 * @param changes in how many nodes it differs from the original
 */
public record Found(Snapshot tree, double value, boolean acceptable, double missed, int changes) {
    /** Acceptable trees first, then by what they miss, then by value, then those that change less; a total order. */
    public static final Comparator<Found> BEST_FIRST = Comparator.comparing((Found f) -> !f.acceptable)
            .thenComparingDouble(Found::missed)
            .thenComparing(Comparator.comparingDouble(Found::value).reversed())
            .thenComparingInt(Found::changes)
            .thenComparing(Found::tree);

    /** Values closer than this are equal. */
    private static final double EQUAL = 1e-10;

    /** Whether this tree is to be preferred: acceptable, missing less, worth more, changing less, or first in order. */
    public boolean beats(Found other) {
        if (acceptable != other.acceptable) {
            return acceptable;
        }
        if (Math.abs(missed - other.missed) > EQUAL) {
            return missed < other.missed;
        }
        double tolerance = EQUAL * Math.max(1, Math.abs(value));
        if (Math.abs(value - other.value) > tolerance) {
            return value > other.value;
        }
        if (changes != other.changes) {
            return changes < other.changes;
        }
        return tree.compareTo(other.tree) < 0;
    }
}

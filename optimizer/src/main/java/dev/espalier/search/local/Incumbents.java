package dev.espalier.search.local;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told how a search gets on; called on the searching threads, one call at a time, and must be quick. */
@FunctionalInterface
public interface Incumbents {
    /** After every round, and with the first tree: the best found so far. */
    void best(Found best, long evaluations, int round);

    /** Where to note trees between two goals; null if nobody wants them. */
    default @Nullable Archive archive() {
        return null;
    }

    Incumbents NONE = (best, evaluations, round) -> {};

    /** The best of some trees. */
    static Found best(List<Found> trees) {
        Found best = trees.get(0);
        for (Found tree : trees) {
            if (tree.beats(best)) {
                best = tree;
            }
        }
        return best;
    }
}

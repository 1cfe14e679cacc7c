package dev.espalier.search.local;

import java.util.List;

/** Told how a search gets on; called on the searching threads, one call at a time, and must be quick. */
@FunctionalInterface
public interface Incumbents {
    /** After every round, and with the first tree: the best found so far. */
    void best(Found best, long evaluations, int round);

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

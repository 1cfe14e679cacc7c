package dev.espalier.search;

/** Watches a run, and may end it. Called on several threads, one call at a time; must be quick. */
public interface Progress {

    /** The search got on: called with the original tree, and after every round. */
    void update(Status status);

    /** Asked all the time: true ends the run within a tenth of a second, with the best tree so far. */
    default boolean cancelled() {
        return false;
    }

    /**
     * How far a run is.
     *
     * @param seconds since it began
     * @param evaluations how many trees were judged
     * @param rounds completed rounds
     * @param scoreBefore the original tree's score
     * @param scoreBest the best acceptable tree's score so far
     */
    record Status(double seconds, long evaluations, int rounds, double scoreBefore, double scoreBest) {}

    /** Watches nothing. */
    Progress NONE = status -> {};
}

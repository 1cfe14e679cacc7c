package dev.espalier.search.local;

import java.util.function.BooleanSupplier;

/**
 * How long a search may go on.
 *
 * @param seconds wall time; rounds that would not end in time are not begun
 * @param evaluations how often the engine may be asked, for results that don't depend on the machine's speed
 * @param rounds how many rounds at most
 * @param threads how many threads search; changes the time it takes, never the result of a number of rounds
 * @param untilKept whether any tree that keeps all limits will do
 * @param cancelled asked at every step
 */
public record Effort(
        double seconds, long evaluations, int rounds, int threads, boolean untilKept, BooleanSupplier cancelled) {
    public Effort {
        if (!(seconds > 0) || evaluations < 1 || rounds < 1 || threads < 1) {
            throw new IllegalArgumentException("seconds " + seconds + ", evaluations " + evaluations + ", rounds "
                    + rounds + ", threads " + threads);
        }
    }

    /** The same, but the first tree that keeps all limits ends it. */
    public Effort untilLimitsAreKept() {
        return new Effort(seconds, evaluations, rounds, threads, true, cancelled);
    }

    /** Whether a tree ends the search. */
    boolean satisfiedWith(Found found) {
        return untilKept && found.acceptable() && found.missed() == 0;
    }
}

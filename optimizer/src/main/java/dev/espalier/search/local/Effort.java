package dev.espalier.search.local;

import java.util.function.BooleanSupplier;

/**
 * How long a search may go on.
 *
 * @param seconds wall time; rounds that would not end in time are not begun
 * @param evaluations how often the engine may be asked, for results that don't depend on the machine's speed
 * @param threads how many threads search; changes the time it takes, never the result of a number of rounds
 * @param cancelled asked at every step
 */
public record Effort(double seconds, long evaluations, int threads, BooleanSupplier cancelled) {
    public Effort {
        if (!(seconds > 0) || evaluations < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "seconds " + seconds + ", evaluations " + evaluations + ", threads " + threads);
        }
    }
}

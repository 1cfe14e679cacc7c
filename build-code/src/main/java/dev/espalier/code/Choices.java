package dev.espalier.code;

import java.util.List;

/**
 * Several variants of one part of a build, one of which counts.
 *
 * @param all at least one, in the document's order
 * @param activeIndex the index in {@code all} of the one that counts, from 0
 */
public record Choices<T>(List<T> all, int activeIndex) {

    public Choices {
        all = List.copyOf(all);
        if (activeIndex < 0 || activeIndex >= all.size()) {
            throw new IllegalArgumentException("active index " + activeIndex + " of " + all.size());
        }
    }

    /** The variant that counts. */
    public T active() {
        return all.get(activeIndex);
    }

    /** The same variants with another one active. */
    public Choices<T> activating(int index) {
        return new Choices<>(all, index);
    }
}

package dev.espalier.calculation.parse.phrase;

import dev.espalier.calculation.modifier.Tag;

/** A tag of the notation, whose numbers come from the line. */
@FunctionalInterface
public interface TagTemplate {
    Tag bind(double[] numbers);
}

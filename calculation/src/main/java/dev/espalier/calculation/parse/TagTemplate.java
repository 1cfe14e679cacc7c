package dev.espalier.calculation.parse;

import dev.espalier.calculation.modifier.Tag;

/** A tag of the notation, whose numbers come from the line. */
@FunctionalInterface
interface TagTemplate {
    Tag bind(double[] numbers);
}

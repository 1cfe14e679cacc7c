/** Jewels of the passive tree and what they do to the passives around them. */
@NullMarked
package dev.espalier.calculation.item.jewel;

import org.jspecify.annotations.NullMarked;

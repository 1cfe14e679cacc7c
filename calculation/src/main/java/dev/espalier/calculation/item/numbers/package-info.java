/** An item's own numbers from its base, quality and local modifiers. */
@NullMarked
package dev.espalier.calculation.item.numbers;

import org.jspecify.annotations.NullMarked;

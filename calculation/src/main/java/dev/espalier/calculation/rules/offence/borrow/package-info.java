/** Modifiers that count for something else too: spell damage for attacks, light radius for accuracy, repeats for damage. */
@NullMarked
package dev.espalier.calculation.rules.offence.borrow;

import org.jspecify.annotations.NullMarked;

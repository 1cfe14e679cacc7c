/** The rules of the game as plain Java, asked through aggregates: one formula in one place. */
@NullMarked
package dev.espalier.calculation.rules;

import org.jspecify.annotations.NullMarked;

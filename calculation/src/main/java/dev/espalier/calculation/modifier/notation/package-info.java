/** Modifiers as one line of text, for tables of game facts: see {@code docs/modifier-notation.md}. */
@NullMarked
package dev.espalier.calculation.modifier.notation;

import org.jspecify.annotations.NullMarked;

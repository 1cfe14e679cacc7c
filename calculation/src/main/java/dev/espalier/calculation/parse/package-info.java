/** Turns the game's modifier lines into structured modifiers: a grammar of phrases, kept as data. */
@NullMarked
package dev.espalier.calculation.parse;

import org.jspecify.annotations.NullMarked;

/** Searches that the optimizer must beat, written plainly: what a player does by hand, with unlimited patience. */
@NullMarked
package dev.espalier.bench.reference;

import org.jspecify.annotations.NullMarked;

/** A made-up engine that is quick and has the shape of the game's formulas, to tune the search on. */
@NullMarked
package dev.espalier.bench.synthetic;

import org.jspecify.annotations.NullMarked;

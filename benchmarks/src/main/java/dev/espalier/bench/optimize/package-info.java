/** Compares the optimizer with the reference searches. */
@NullMarked
package dev.espalier.bench.optimize;

import org.jspecify.annotations.NullMarked;

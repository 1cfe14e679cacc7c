/** Benchmarks and their comparison. */
@NullMarked
package dev.espalier.bench;

import org.jspecify.annotations.NullMarked;

/** How fast the native engine judges trees, what it holds in memory, and how it stands beside Path of Building. */
@NullMarked
package dev.espalier.bench.kernel;

import org.jspecify.annotations.NullMarked;

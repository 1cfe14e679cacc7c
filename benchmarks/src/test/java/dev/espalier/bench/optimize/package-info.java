@NullMarked
package dev.espalier.bench.optimize;

import org.jspecify.annotations.NullMarked;

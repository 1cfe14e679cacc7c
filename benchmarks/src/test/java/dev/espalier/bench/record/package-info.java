@NullMarked
package dev.espalier.bench.record;

import org.jspecify.annotations.NullMarked;

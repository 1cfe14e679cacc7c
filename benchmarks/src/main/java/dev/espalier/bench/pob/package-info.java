/** How fast Path of Building is as an engine, and how much memory it takes, beside plain calls of its calculator. */
@NullMarked
package dev.espalier.bench.pob;

import org.jspecify.annotations.NullMarked;

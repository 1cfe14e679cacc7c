/** Uses that come more than once: repeats, barrages, seals, second detonations. */
@NullMarked
package dev.espalier.calculation.rules.offence.burst;

import org.jspecify.annotations.NullMarked;

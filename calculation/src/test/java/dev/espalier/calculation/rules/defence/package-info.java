/** Tests of defence. */
@NullMarked
package dev.espalier.calculation.rules.defence;

import org.jspecify.annotations.NullMarked;

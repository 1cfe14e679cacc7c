/** Tests of the offence rules on characters made by hand. */
@NullMarked
package dev.espalier.calculation.rules.offence;

import org.jspecify.annotations.NullMarked;

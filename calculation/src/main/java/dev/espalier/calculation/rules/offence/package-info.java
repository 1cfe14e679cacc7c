/** Offence: what a skill deals, how often, and what it costs. */
@NullMarked
package dev.espalier.calculation.rules.offence;

import org.jspecify.annotations.NullMarked;

/** Damage over time that a skill deals by itself, and what the enemy leaves of any damage over time. */
@NullMarked
package dev.espalier.calculation.rules.offence.dot;

import org.jspecify.annotations.NullMarked;

/** Ailments that hits inflict: chances, damage over time, effects, and what builds up towards stun, freeze and the like. */
@NullMarked
package dev.espalier.calculation.rules.offence.ailment;

import org.jspecify.annotations.NullMarked;

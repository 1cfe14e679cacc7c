/**
 * The compiled reader of the rules: every question becomes a slot, every passive node a short list of amounts for slots.
 * The reference reader ({@link dev.espalier.calculation.aggregate.ReferenceAggregates}) is its oracle.
 */
@NullMarked
package dev.espalier.calculation.compiled;

import org.jspecify.annotations.NullMarked;

/**
 * What rules ask of modifiers: {@link dev.espalier.calculation.aggregate.Aggregates}, seen from a {@link
 * dev.espalier.calculation.aggregate.Scope}, and where they keep results: {@link
 * dev.espalier.calculation.aggregate.Actor}.
 */
@NullMarked
package dev.espalier.calculation.aggregate;

import org.jspecify.annotations.NullMarked;

/** Modifiers as structure: statistic, kind, value, scope, tags, source. Everything a build says becomes one of these. */
@NullMarked
package dev.espalier.calculation.modifier;

import org.jspecify.annotations.NullMarked;

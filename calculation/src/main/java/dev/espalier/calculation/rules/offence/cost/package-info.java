/** What a skill costs to use. */
@NullMarked
package dev.espalier.calculation.rules.offence.cost;

import org.jspecify.annotations.NullMarked;

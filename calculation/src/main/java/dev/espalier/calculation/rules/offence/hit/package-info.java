/** How much one hit deals: base damage, conversion, increases, critical hits, and what the enemy leaves of it. */
@NullMarked
package dev.espalier.calculation.rules.offence.hit;

import org.jspecify.annotations.NullMarked;

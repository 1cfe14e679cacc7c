/** How life, mana and energy shield come back: regeneration, recharge, leech bounds, recoup. */
@NullMarked
package dev.espalier.calculation.rules.defence.recovery;

import org.jspecify.annotations.NullMarked;

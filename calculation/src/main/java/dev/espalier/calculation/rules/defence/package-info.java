/** What keeps an actor alive: resistances, armour, evasion, shields, block, avoidance. */
@NullMarked
package dev.espalier.calculation.rules.defence;

import org.jspecify.annotations.NullMarked;

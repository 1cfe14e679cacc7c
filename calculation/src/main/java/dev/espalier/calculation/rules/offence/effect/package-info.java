/** What a skill is like besides its damage: area, projectiles, duration, totems, traps, warcries, auras, costs. */
@NullMarked
package dev.espalier.calculation.rules.offence.effect;

import org.jspecify.annotations.NullMarked;

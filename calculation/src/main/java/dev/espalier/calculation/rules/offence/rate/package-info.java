/** How often a skill is used and hits: accuracy, speed, cooldowns, reloading. */
@NullMarked
package dev.espalier.calculation.rules.offence.rate;

import org.jspecify.annotations.NullMarked;

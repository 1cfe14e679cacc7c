/** What stands between an actor and death, and how many hits it takes to use it up. */
@NullMarked
package dev.espalier.calculation.rules.defence.survival.pool;

import org.jspecify.annotations.NullMarked;

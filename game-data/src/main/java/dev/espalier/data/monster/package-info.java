/** Minions, and the tables of monsters by level. */
@NullMarked
package dev.espalier.data.monster;

import org.jspecify.annotations.NullMarked;

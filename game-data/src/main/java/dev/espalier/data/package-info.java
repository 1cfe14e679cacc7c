/** The game's facts: passive trees, skills, gems, item bases, minions, monsters, constants. */
@NullMarked
package dev.espalier.data;

import org.jspecify.annotations.NullMarked;

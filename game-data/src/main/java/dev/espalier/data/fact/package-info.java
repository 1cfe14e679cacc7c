/** Values of the game's tables that have no type of their own. */
@NullMarked
package dev.espalier.data.fact;

import org.jspecify.annotations.NullMarked;

/** Constants of the game and tables too small to have a pack. */
@NullMarked
package dev.espalier.data.constant;

import org.jspecify.annotations.NullMarked;

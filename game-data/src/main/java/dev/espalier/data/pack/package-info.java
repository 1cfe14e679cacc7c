/** The binary packs the game's tables are kept in: reading, and writing from neutral JSON. */
@NullMarked
package dev.espalier.data.pack;

import org.jspecify.annotations.NullMarked;

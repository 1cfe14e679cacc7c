/** From the raw text of a build's items to equipment: weapon and armour numbers, local and global modifiers, jewels. */
@NullMarked
package dev.espalier.calculation.item;

import org.jspecify.annotations.NullMarked;

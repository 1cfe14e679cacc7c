/** Item bases. */
@NullMarked
package dev.espalier.data.item;

import org.jspecify.annotations.NullMarked;

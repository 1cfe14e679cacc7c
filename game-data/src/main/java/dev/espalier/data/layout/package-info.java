/** Where the nodes of a passive tree lie, and the lines between them. */
@NullMarked
package dev.espalier.data.layout;

import org.jspecify.annotations.NullMarked;

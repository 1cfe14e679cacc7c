/** Which allocations of a passive tree are legal, and how many points a character has for them. */
@NullMarked
package dev.espalier.data.rules;

import org.jspecify.annotations.NullMarked;

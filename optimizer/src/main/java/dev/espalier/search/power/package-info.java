/** What every node of a tree is worth next to the tree as it is: what to take next, and what is missed least. */
@NullMarked
package dev.espalier.search.power;

import org.jspecify.annotations.NullMarked;

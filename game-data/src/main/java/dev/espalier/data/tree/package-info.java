/** The passive tree: nodes, classes, and the edges along which passives can be allocated. */
@NullMarked
package dev.espalier.data.tree;

import org.jspecify.annotations.NullMarked;

/** The search for the best passive tree, against the engine interface only. */
@NullMarked
package dev.espalier.search;

import org.jspecify.annotations.NullMarked;

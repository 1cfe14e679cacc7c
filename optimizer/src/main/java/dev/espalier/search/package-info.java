/** The optimizer: finds the best passive tree within a budget, through the engine interface only. */
@NullMarked
package dev.espalier.search;

import org.jspecify.annotations.NullMarked;

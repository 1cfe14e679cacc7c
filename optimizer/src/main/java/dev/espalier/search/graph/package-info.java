/** What may be allocated for one build, flattened for the search, and trees that change within it. */
@NullMarked
package dev.espalier.search.graph;

import org.jspecify.annotations.NullMarked;

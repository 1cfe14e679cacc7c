/** Other things to ask of the search than the best tree: a target, a front between two goals, an order for levelling. */
@NullMarked
package dev.espalier.app.mode;

import org.jspecify.annotations.NullMarked;

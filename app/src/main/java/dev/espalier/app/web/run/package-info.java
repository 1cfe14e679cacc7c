/** Searches that the page asked for: their queue, and what happens to each. */
@NullMarked
package dev.espalier.app.web.run;

import org.jspecify.annotations.NullMarked;

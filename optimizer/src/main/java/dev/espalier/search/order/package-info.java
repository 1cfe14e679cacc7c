/** In which order to take and give back, and what each part of a change is worth. */
@NullMarked
package dev.espalier.search.order;

import org.jspecify.annotations.NullMarked;

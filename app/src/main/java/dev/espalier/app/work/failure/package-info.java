/** What goes wrong, in words for a player. */
@NullMarked
package dev.espalier.app.work.failure;

import org.jspecify.annotations.NullMarked;

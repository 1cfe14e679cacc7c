/** From a build and a player's wishes to a better build, and what a second engine says of it. */
@NullMarked
package dev.espalier.app.work.optimize;

import org.jspecify.annotations.NullMarked;

/** A build as the player means it: where it is read from, which tree and which skill of it count, who its character is. */
@NullMarked
package dev.espalier.app.work.build;

import org.jspecify.annotations.NullMarked;

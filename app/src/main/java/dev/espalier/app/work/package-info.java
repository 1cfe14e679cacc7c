/** What the commands and the page do: opening a build as the player means it, and improving it. */
@NullMarked
package dev.espalier.app.work;

import org.jspecify.annotations.NullMarked;

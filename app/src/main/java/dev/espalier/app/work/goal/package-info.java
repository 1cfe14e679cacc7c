/** What a player wants improved, and what each skill of the build would give for it. */
@NullMarked
package dev.espalier.app.work.goal;

import org.jspecify.annotations.NullMarked;

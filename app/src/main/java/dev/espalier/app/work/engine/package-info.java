/** Where engines and the game's data come from, and which of them fit a build. */
@NullMarked
package dev.espalier.app.work.engine;

import org.jspecify.annotations.NullMarked;

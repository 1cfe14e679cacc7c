/** Passive nodes as a player speaks of them: found by name, reached by the shortest way, free to change or not. */
@NullMarked
package dev.espalier.app.work.node;

import org.jspecify.annotations.NullMarked;

/** The worker process: one LuaJIT state, one thread in it, an installation that can touch nothing else. */
@NullMarked
package dev.espalier.pob.worker;

import org.jspecify.annotations.NullMarked;

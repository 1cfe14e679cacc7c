/** The native engine: assembles a build into a character, compiles it, runs the rules. */
@NullMarked
package dev.espalier.calculation.nativeengine;

import org.jspecify.annotations.NullMarked;

/** From the inputs of the build's configuration to settings, conditions and modifiers of player and enemy. */
@NullMarked
package dev.espalier.calculation.config;

import org.jspecify.annotations.NullMarked;

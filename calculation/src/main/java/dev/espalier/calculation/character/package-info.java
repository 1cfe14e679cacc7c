/** The opened build as the rules see it: actors with modifiers, equipment, skills, settings. */
@NullMarked
package dev.espalier.calculation.character;

import org.jspecify.annotations.NullMarked;

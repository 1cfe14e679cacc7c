/** Rules about what is worn: charms and flasks in use, requirements. */
@NullMarked
package dev.espalier.calculation.rules.equipment;

import org.jspecify.annotations.NullMarked;

/** What comes before offence and defence: attributes, charges, buffs and curses, temporary effects, pools. */
@NullMarked
package dev.espalier.calculation.rules.core;

import org.jspecify.annotations.NullMarked;

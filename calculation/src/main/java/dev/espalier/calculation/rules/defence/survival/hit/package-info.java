/** The enemy's hit on its way: how often it lands, what it deals, and what is left of it after resistance and armour. */
@NullMarked
package dev.espalier.calculation.rules.defence.survival.hit;

import org.jspecify.annotations.NullMarked;

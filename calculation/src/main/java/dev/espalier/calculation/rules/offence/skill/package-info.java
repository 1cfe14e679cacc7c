/** What the rules of one skill's offence share: the fixed facts, the hands that strike, and what they work out. */
@NullMarked
package dev.espalier.calculation.rules.offence.skill;

import org.jspecify.annotations.NullMarked;

/** What an enemy's hits do to an actor: damage taken, pools, maximum hits, hits to die, effective hit pool. */
@NullMarked
package dev.espalier.calculation.rules.defence.survival;

import org.jspecify.annotations.NullMarked;

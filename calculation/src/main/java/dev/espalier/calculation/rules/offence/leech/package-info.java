/** What hits bring back: leech, and gains on hit and on kill. */
@NullMarked
package dev.espalier.calculation.rules.offence.leech;

import org.jspecify.annotations.NullMarked;

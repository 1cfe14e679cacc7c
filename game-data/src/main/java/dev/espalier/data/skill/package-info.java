/** Skills (granted effects), their stat sets and levels, and the gems that grant them. */
@NullMarked
package dev.espalier.data.skill;

import org.jspecify.annotations.NullMarked;

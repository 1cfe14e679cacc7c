@NullMarked
package dev.espalier.data.skill;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.espalier.data.rules;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.espalier.data.pack;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.espalier.app;

import org.jspecify.annotations.NullMarked;

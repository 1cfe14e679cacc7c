/** The command line and the wiring. */
@NullMarked
package dev.espalier.app;

import org.jspecify.annotations.NullMarked;

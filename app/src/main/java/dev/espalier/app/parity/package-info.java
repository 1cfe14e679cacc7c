/** Measures how far an engine is from what Path of Building says. */
@NullMarked
package dev.espalier.app.parity;

import org.jspecify.annotations.NullMarked;

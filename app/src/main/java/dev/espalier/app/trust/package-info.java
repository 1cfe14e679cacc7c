/** How far the numbers shown can be trusted: generated from measurements, never asserted. */
@NullMarked
package dev.espalier.app.trust;

import org.jspecify.annotations.NullMarked;

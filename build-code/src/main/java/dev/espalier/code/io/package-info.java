/** From text to a build and back: codes, reading, editing in place. */
@NullMarked
package dev.espalier.code.io;

import org.jspecify.annotations.NullMarked;

/** A Path of Building installation as an engine, in worker processes. */
@NullMarked
package dev.espalier.pob;

import org.jspecify.annotations.NullMarked;

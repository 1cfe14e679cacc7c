/** A build as Path of Building describes it: the model, and the errors of reading it. */
@NullMarked
package dev.espalier.code;

import org.jspecify.annotations.NullMarked;

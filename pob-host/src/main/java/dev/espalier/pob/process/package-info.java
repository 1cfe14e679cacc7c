/** The parent's side: worker processes, their pool, batches spread over them. */
@NullMarked
package dev.espalier.pob.process;

import org.jspecify.annotations.NullMarked;

/** What parent and worker say to each other over the worker's standard input and output. */
@NullMarked
package dev.espalier.pob.wire;

import org.jspecify.annotations.NullMarked;

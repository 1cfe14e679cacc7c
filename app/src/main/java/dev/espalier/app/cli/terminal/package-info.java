/** Where commands run: streams, progress, and failures told on standard error. */
@NullMarked
package dev.espalier.app.cli.terminal;

import org.jspecify.annotations.NullMarked;

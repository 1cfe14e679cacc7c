/** Options that several commands share, each checked where it is read. */
@NullMarked
package dev.espalier.app.cli.option;

import org.jspecify.annotations.NullMarked;

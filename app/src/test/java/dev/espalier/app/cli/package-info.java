@NullMarked
package dev.espalier.app.cli;

import org.jspecify.annotations.NullMarked;

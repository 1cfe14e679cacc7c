@NullMarked
package dev.espalier.app.history;

import org.jspecify.annotations.NullMarked;

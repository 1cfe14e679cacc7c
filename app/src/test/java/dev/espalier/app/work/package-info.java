@NullMarked
package dev.espalier.app.work;

import org.jspecify.annotations.NullMarked;

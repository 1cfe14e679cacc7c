/** The engine interface: a build is opened once and answers for any passive tree. */
@NullMarked
package dev.espalier.calculation;

import org.jspecify.annotations.NullMarked;

/** Path of Building codes: text to XML to a build and back, losslessly. */
@NullMarked
package dev.espalier.code;

import org.jspecify.annotations.NullMarked;

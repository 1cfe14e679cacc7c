/** XML with positions: what is needed to read a document and to change it in place. */
@NullMarked
package dev.espalier.code.xml;

import org.jspecify.annotations.NullMarked;

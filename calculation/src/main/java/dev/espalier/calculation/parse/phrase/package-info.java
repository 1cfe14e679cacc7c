/** What phrases mean: the notation of the tables' right-hand sides, read into statements and attributes. */
@NullMarked
package dev.espalier.calculation.parse.phrase;

import org.jspecify.annotations.NullMarked;

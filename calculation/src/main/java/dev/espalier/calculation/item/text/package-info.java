/** Items as text: taking the raw text apart, rolled values, modifier lines. */
@NullMarked
package dev.espalier.calculation.item.text;

import org.jspecify.annotations.NullMarked;

/** Pieces that several reports have: numbers, tables, nodes and statistics in words. */
@NullMarked
package dev.espalier.app.report.piece;

import org.jspecify.annotations.NullMarked;

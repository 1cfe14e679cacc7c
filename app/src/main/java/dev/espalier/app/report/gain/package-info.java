/** What came of a search: the better tree, how far to trust it, and what lies beyond. */
@NullMarked
package dev.espalier.app.report.gain;

import org.jspecify.annotations.NullMarked;

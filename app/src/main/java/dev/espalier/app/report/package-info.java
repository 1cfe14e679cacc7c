/** What is shown: the same answers as text for people and as JSON for machines. */
@NullMarked
package dev.espalier.app.report;

import org.jspecify.annotations.NullMarked;

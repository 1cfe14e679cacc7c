/** Results of runs, kept in the user's data folder. */
@NullMarked
package dev.espalier.app.history;

import org.jspecify.annotations.NullMarked;

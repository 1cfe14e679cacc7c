/** The local search: proposals that change whole branches, what a tree is judged by, and when a change is kept. */
@NullMarked
package dev.espalier.search.local;

import org.jspecify.annotations.NullMarked;

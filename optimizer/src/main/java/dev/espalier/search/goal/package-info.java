/** What a player asks for, in words: goals and requirements, resolved to a build's statistics. */
@NullMarked
package dev.espalier.search.goal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.espalier.data.tree;

import org.jspecify.annotations.NullMarked;

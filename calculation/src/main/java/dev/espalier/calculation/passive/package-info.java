/** From passive nodes, jewels in their sockets and anointed passives to modifiers. */
@NullMarked
package dev.espalier.calculation.passive;

import org.jspecify.annotations.NullMarked;

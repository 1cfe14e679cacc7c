package dev.espalier.calculation.parse;

/**
 * An entry of the phrase tables.
 *
 * @param meaning its right-hand side, with placeholders
 * @param free whether it has a {@code <text>} placeholder, which takes any words: such phrases come last
 * @param order where it stands in the tables: the later wins among equals
 */
record Phrase(Role role, String meaning, boolean free, int order) {}

package dev.espalier.calculation.parse;

/**
 * A word or number of a line.
 *
 * @param text lower case
 * @param value 0 for words
 * @param start where it begins in the line
 * @param end behind its last character in the line
 */
record Token(Kind kind, String text, double value, int start, int end) {
    enum Kind {
        WORD,
        NUMBER,
        /** A number with a per cent sign. */
        PERCENT
    }
}

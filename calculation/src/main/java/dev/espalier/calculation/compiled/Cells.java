package dev.espalier.calculation.compiled;

import java.util.Arrays;

/**
 * Sums over allocated nodes, kept exact: whole numbers of millionths, so that giving a node back undoes taking it bit for
 * bit, in any order and after any number of steps.
 */
final class Cells {
    /** Units of a modifier's value of 1. */
    static final double UNIT = 1e6;

    private static final double VALUE_OF_UNIT = 1e-6;

    private long[] cells = new long[256];
    private int used;

    int add() {
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, 2 * used);
        }
        return used++;
    }

    static long units(double value) {
        return Math.round(value * UNIT);
    }

    void change(int cell, long units) {
        cells[cell] += units;
    }

    double value(int cell) {
        return cells[cell] * VALUE_OF_UNIT;
    }

    long raw(int cell) {
        return cells[cell];
    }

    int size() {
        return used;
    }
}

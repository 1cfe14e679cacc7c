package dev.espalier.calculation.compiled;

import java.util.Arrays;

/**
 * Sums over allocated nodes, kept exact: whole numbers of millionths, so that giving a node back undoes taking it bit for
 * bit, in any order and after any number of steps.
 */
public final class Cells {
    /** Units of a modifier's value of 1. */
    static final double UNIT = 1e6;

    private static final double VALUE_OF_UNIT = 1e-6;

    private long[] cells = new long[256];
    /** By cell, which rules have asked for it (a bit each). */
    private long[] readers = new long[256];

    private int used;
    private long dirty;

    int add(long readBy) {
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, 2 * used);
            readers = Arrays.copyOf(readers, 2 * used);
        }
        readers[used] = readBy;
        return used++;
    }

    void readBy(int cell, long rules) {
        readers[cell] |= rules;
    }

    /** The rules that have asked for cells that changed since {@link #clean()}. */
    long dirty() {
        return dirty;
    }

    void clean() {
        dirty = 0;
    }

    /** The nearest value that is counted exactly. */
    public static double countable(double value) {
        return units(value) * VALUE_OF_UNIT;
    }

    static long units(double value) {
        return Math.round(value * UNIT);
    }

    void change(int cell, long units) {
        cells[cell] += units;
        dirty |= readers[cell];
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

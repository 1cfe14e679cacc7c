package dev.espalier.calculation.compiled;

import java.util.Arrays;

/** What one node in one state adds to cells: parallel arrays that grow while slots are compiled. */
final class Amounts {
    private int[] cells = new int[4];
    private long[] units = new long[4];
    private int size;

    void add(int cell, long amount) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
        }
        cells[size] = cell;
        units[size++] = amount;
    }

    int size() {
        return size;
    }

    /** Adds the amounts from a place in the list on. */
    void addTo(Cells target, int from) {
        for (int i = from; i < size; i++) {
            target.change(cells[i], units[i]);
        }
    }

    void copyTo(int[] cellsOfAll, long[] unitsOfAll, int at) {
        System.arraycopy(cells, 0, cellsOfAll, at, size);
        System.arraycopy(units, 0, unitsOfAll, at, size);
    }
}

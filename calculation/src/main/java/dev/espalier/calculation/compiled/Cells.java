package dev.espalier.calculation.compiled;

import dev.espalier.calculation.ledger.Ledger;
import java.util.Arrays;

/**
 * Sums over allocated nodes, kept exact: whole numbers of millionths, so that giving a node back undoes taking it bit for
 * bit, in any order and after any number of steps.
 *
 * <p>Each cell belongs to a slot and has a place in the ledger, which holds the sum that the rules have last seen. A cell
 * whose sum may differ from that is <em>touched</em>; {@link #settle} brings touched cells' places up to date.
 */
public final class Cells {
    /** Units of a modifier's value of 1. */
    static final double UNIT = 1e6;

    private static final double VALUE_OF_UNIT = 1e-6;

    private final Ledger ledger;
    private long[] sums = new long[256];
    private int[] places = new int[256];
    private Slot[] owners = new Slot[256];
    private int used;

    /** A bit for each cell that is touched: no branch and little memory, as a change of tree touches hundreds. */
    private long[] touched = new long[4];

    private Slot[] stale = new Slot[64];
    private int staleCount;
    /** By place in the ledger, the cell that it is of, and one more; 0 for none. */
    private int[] cellAt = new int[1024];

    Cells(Ledger ledger) {
        this.ledger = ledger;
    }

    int add(Slot owner) {
        if (used == sums.length) {
            sums = Arrays.copyOf(sums, 2 * used);
            places = Arrays.copyOf(places, 2 * used);
            owners = Arrays.copyOf(owners, 2 * used);
            touched = Arrays.copyOf(touched, 2 * used / Long.SIZE);
        }
        int place = ledger.place("", 0);
        if (place >= cellAt.length) {
            cellAt = Arrays.copyOf(cellAt, 2 * place);
        }
        cellAt[place] = used + 1;
        places[used] = place;
        owners[used] = owner;
        return used++;
    }

    void change(int cell, long units) {
        sums[cell] += units;
        touch(cell);
    }

    /** Adds a stretch of amounts. */
    void add(int[] cells, long[] units, int from, int to) {
        long[] all = sums;
        long[] bits = touched;
        for (int i = from; i < to; i++) {
            int cell = cells[i];
            all[cell] += units[i];
            bits[cell / Long.SIZE] |= 1L << cell;
        }
    }

    /** Takes a stretch of amounts away. */
    void take(int[] cells, long[] units, int from, int to) {
        long[] all = sums;
        long[] bits = touched;
        for (int i = from; i < to; i++) {
            int cell = cells[i];
            all[cell] -= units[i];
            bits[cell / Long.SIZE] |= 1L << cell;
        }
    }

    private void touch(int cell) {
        touched[cell / Long.SIZE] |= 1L << cell;
    }

    /** The ledger put back what it held at a place: if it is a cell's, the cell has to be looked at. */
    void restored(int place) {
        if (place < cellAt.length && cellAt[place] > 0) {
            touch(cellAt[place] - 1);
        }
    }

    boolean settled() {
        for (long word : touched) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Shows the ledger all changes. */
    void settle() {
        for (int w = 0; w < touched.length; w++) {
            for (long left = touched[w]; left != 0; left &= left - 1) {
                int cell = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (ledger.update(places[cell], (double) sums[cell])) {
                    refreshLater(owners[cell]);
                }
            }
            touched[w] = 0;
        }
        for (int i = 0; i < staleCount; i++) {
            stale[i].stale = false;
            stale[i].refresh();
        }
        staleCount = 0;
    }

    /** The same for a slot that was not there before: that is no change, and nothing to take back. */
    void start() {
        for (int w = 0; w < touched.length; w++) {
            for (long left = touched[w]; left != 0; left &= left - 1) {
                int cell = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                ledger.start(places[cell], (double) sums[cell]);
            }
            touched[w] = 0;
        }
    }

    /** Has a slot look at its cells with the next {@link #settle}. */
    void refreshLater(Slot slot) {
        if (!slot.stale) {
            slot.stale = true;
            if (staleCount == stale.length) {
                stale = Arrays.copyOf(stale, 2 * staleCount);
            }
            stale[staleCount++] = slot;
        }
    }

    /** The nearest value that is counted exactly. */
    public static double countable(double value) {
        return units(value) * VALUE_OF_UNIT;
    }

    static long units(double value) {
        return Math.round(value * UNIT);
    }

    double value(int cell) {
        return sums[cell] * VALUE_OF_UNIT;
    }

    long raw(int cell) {
        return sums[cell];
    }

    /** As many cells, all empty, of no use but for adding up. */
    Cells emptied() {
        Cells empty = new Cells(ledger);
        empty.sums = new long[used];
        empty.touched = new long[used / Long.SIZE + 1];
        return empty;
    }

    boolean sameSums(Cells others) {
        return Arrays.equals(sums, 0, used, others.sums, 0, used);
    }
}

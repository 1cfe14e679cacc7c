package dev.espalier.calculation.compiled;

import java.util.Arrays;

/**
 * What nodes add to cells, side by side in two arrays: a change of tree reads hundreds of nodes, and following an object
 * for each of them costs more than adding. A node whose amounts have grown is laid down anew at the end when it is next
 * needed.
 */
final class NodeAmounts {
    private static final int ABSENT = -1;

    private final int[] from;
    private final int[] to;
    private int[] cells = new int[1024];
    private long[] units = new long[1024];
    private int size;
    private int wasted;

    /** @param keys how many nodes in how many states there are */
    NodeAmounts(int keys) {
        from = new int[keys];
        to = new int[keys];
        Arrays.fill(from, ABSENT);
    }

    boolean has(int key) {
        return from[key] != ABSENT;
    }

    void put(int key, Amounts amounts) {
        int count = amounts.size();
        if (size + count > cells.length) {
            if (wasted > size / 2) {
                clear();
            }
            int length = Math.max(cells.length, 2 * (size + count));
            cells = Arrays.copyOf(cells, length);
            units = Arrays.copyOf(units, length);
        }
        amounts.copyTo(cells, units, size);
        from[key] = size;
        size += count;
        to[key] = size;
    }

    /** The amounts are not what they were. */
    void forget(int key) {
        if (from[key] != ABSENT) {
            wasted += to[key] - from[key];
            from[key] = ABSENT;
        }
    }

    void clear() {
        Arrays.fill(from, ABSENT);
        size = 0;
        wasted = 0;
    }

    void addTo(Cells target, int key) {
        target.add(cells, units, from[key], to[key]);
    }

    void takeFrom(Cells target, int key) {
        target.take(cells, units, from[key], to[key]);
    }
}

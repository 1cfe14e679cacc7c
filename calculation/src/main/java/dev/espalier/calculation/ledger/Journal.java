package dev.espalier.calculation.ledger;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Values as they were before they changed, the latest last, with marks in between. */
final class Journal {
    private final int words;
    private int[] places = new int[256];
    private double[] values = new double[256];
    private boolean[] written = new boolean[256];
    private int size;

    private int[] markTimes = new int[16];
    private int[] markSizes = new int[16];
    private long[] markAwake;
    private int marks;

    Journal(int words) {
        this.words = words;
        this.markAwake = new long[16 * words];
    }

    void forget() {
        size = 0;
        marks = 0;
    }

    /** Values before the first mark are not needed. */
    void add(int place, double value, boolean wasWritten) {
        if (marks == 0) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            written = Arrays.copyOf(written, 2 * size);
        }
        places[size] = place;
        values[size] = value;
        written[size++] = wasWritten;
    }

    /** A second mark at the same time would never be gone back to: the first one stands. */
    void mark(int time, long[] awake) {
        if (marks > 0 && markTimes[marks - 1] == time) {
            return;
        }
        if (marks == markTimes.length) {
            markTimes = Arrays.copyOf(markTimes, 2 * marks);
            markSizes = Arrays.copyOf(markSizes, 2 * marks);
            markAwake = Arrays.copyOf(markAwake, 2 * marks * words);
        }
        markTimes[marks] = time;
        markSizes[marks] = size;
        System.arraycopy(awake, 0, markAwake, marks * words, words);
        marks++;
    }

    void rewind(int to, Ledger ledger, long[] awake, int[] writtenCount, IntConsumer restored) {
        int kept = marks;
        while (kept > 0 && markTimes[kept - 1] > to) {
            kept--;
        }
        if (kept == marks) {
            return;
        }
        while (size > markSizes[kept]) {
            size--;
            int place = places[size];
            int change = ledger.putBack(place, values[size], written[size]);
            int writer = ledger.writer(place);
            if (writer >= 0) {
                writtenCount[writer] += change;
            } else {
                restored.accept(place);
            }
        }
        System.arraycopy(markAwake, kept * words, awake, 0, words);
        marks = kept;
    }
}

package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.Stat;
import java.util.Arrays;

/**
 * What a rule read from actors and wrote to them when it last ran. While everything it reads is as it was then (and no
 * modifier that it asks for has changed, which is the reader's business), it need not run again: {@link #replay} writes
 * what it would write.
 *
 * <p>Cost: a comparison for each value read and a write for each value written.
 */
public final class Memo {
    private Actor[] readFrom = new Actor[16];
    private int[] readIds = new int[16];
    private double[] readValues = new double[16];
    private int reads;

    private Actor[] writtenTo = new Actor[16];
    private int[] writtenIds = new int[16];
    private double[] writtenValues = new double[16];
    private int writes;
    private boolean valid;

    void begin() {
        valid = false;
        reads = 0;
        writes = 0;
    }

    void read(Actor actor, int id, double value) {
        if (reads == readIds.length) {
            readFrom = Arrays.copyOf(readFrom, 2 * reads);
            readIds = Arrays.copyOf(readIds, 2 * reads);
            readValues = Arrays.copyOf(readValues, 2 * reads);
        }
        readFrom[reads] = actor;
        readIds[reads] = id;
        readValues[reads++] = value;
    }

    void wrote(Actor actor, int id) {
        if (writes == writtenIds.length) {
            writtenTo = Arrays.copyOf(writtenTo, 2 * writes);
            writtenIds = Arrays.copyOf(writtenIds, 2 * writes);
            writtenValues = Arrays.copyOf(writtenValues, 2 * writes);
        }
        writtenTo[writes] = actor;
        writtenIds[writes++] = id;
    }

    /** Keeps the values that were written; what was taken back again is dropped. */
    void end(int stamp) {
        int kept = 0;
        for (int i = 0; i < writes; i++) {
            Actor actor = writtenTo[i];
            int id = writtenIds[i];
            if (actor.writtenSince(id, stamp)) {
                writtenTo[kept] = actor;
                writtenIds[kept] = id;
                writtenValues[kept++] = actor.raw(id);
            }
        }
        writes = kept;
        valid = true;
    }

    public void forget() {
        valid = false;
    }

    /** Whether the rule has run and everything that it read is as it was. */
    public boolean holds() {
        if (!valid) {
            return false;
        }
        for (int i = 0; i < reads; i++) {
            double now = readFrom[i].raw(readIds[i]);
            double then = readValues[i];
            if (now != then && !(Double.isNaN(now) && Double.isNaN(then))) {
                return false;
            }
        }
        return true;
    }

    /** Writes what the rule would write. */
    public void replay() {
        for (int i = 0; i < writes; i++) {
            writtenTo[i].put(writtenIds[i], writtenValues[i]);
        }
    }

    /** Takes a result that a rule has read, with its value then; NaN where it was not written yet. */
    @FunctionalInterface
    public interface Reading {
        void read(Actor actor, Stat result, double value);
    }

    /** What the rule read from actors when it last ran, in order. */
    public void forEachRead(Reading reading) {
        for (int i = 0; i < reads; i++) {
            reading.read(readFrom[i], Stat.byId(readIds[i]), readValues[i]);
        }
    }

    /** Whether the rule writes this result of the actor. */
    public boolean writes(Actor actor, int id) {
        for (int i = 0; i < writes; i++) {
            if (writtenTo[i] == actor && writtenIds[i] == id) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rule read something that the other wrote. */
    public boolean readsFrom(Memo other) {
        for (int i = 0; i < reads; i++) {
            if (other.writes(readFrom[i], readIds[i])) {
                return true;
            }
        }
        return false;
    }
}

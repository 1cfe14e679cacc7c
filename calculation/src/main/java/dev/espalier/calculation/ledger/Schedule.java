package dev.espalier.calculation.ledger;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Which rules have to run: the account that a kept {@link Ledger} has of who reads and writes what. Sets of rules are
 * bits, in as many words as it takes.
 *
 * <p>Use: {@link #next} until there is none, each between {@link #begin} and {@link #end}. {@link #mark} and
 * {@link #rewind} take back what happened in between, at the cost of what changed.
 */
public final class Schedule {
    private static final int BITS = Long.SIZE;
    private static final int[] NONE = {};

    private final Ledger ledger;
    private final int words;
    /** By word and place: the rules that have ever read it. */
    private final long[][] readers;
    /** By word and place: the rules that may read it without further ado. */
    private final long[][] plain;

    /** By word and place: the rules that read it before anything is written there. */
    private final long[][] blank;

    private final long[] awake;
    private final long[] wanted;
    private final long[] redo;
    private boolean missing;

    private final int[][] owned;
    private final int[] ownedCount;
    private final int[] writtenCount;
    private final Journal journal;

    Schedule(Ledger ledger, int rules, int places) {
        this.ledger = ledger;
        this.words = (rules + BITS - 1) / BITS;
        this.readers = new long[words][places];
        this.plain = new long[words][places];
        this.blank = new long[words][places];
        this.awake = new long[words];
        this.wanted = new long[words];
        this.redo = new long[words];
        this.owned = new int[rules][];
        Arrays.fill(owned, NONE);
        this.ownedCount = new int[rules];
        this.writtenCount = new int[rules];
        this.journal = new Journal(words);
        wantAll();
        wakeAll();
    }

    void grow(int places) {
        for (int w = 0; w < words; w++) {
            readers[w] = Arrays.copyOf(readers[w], places);
            plain[w] = Arrays.copyOf(plain[w], places);
            blank[w] = Arrays.copyOf(blank[w], places);
        }
    }

    long[] plain(int rule) {
        return plain[Math.max(rule, 0) / BITS];
    }

    // ---- running ----

    /** The first rule that is wanted and awake, negative if there is none. */
    public int next() {
        for (int w = 0; w < words; w++) {
            long due = awake[w] & wanted[w];
            if (due != 0) {
                return w * BITS + Long.numberOfTrailingZeros(due);
            }
        }
        return -1;
    }

    /** Whether no wanted rule has to run. */
    public boolean idle() {
        return next() < 0;
    }

    public void begin(int rule) {
        ledger.begin(rule, plain[rule / BITS]);
    }

    /** The rule is done: it sleeps, and those rules wake up that read what it has changed. */
    public void end(int rule) {
        awake[rule / BITS] &= ~(1L << rule);
        ledger.end(this);
    }

    /** The rule failed: nothing that was found out is relied upon. */
    public void fail() {
        ledger.leave();
        wakeAll();
    }

    public void wakeAll() {
        Arrays.fill(awake, -1);
        for (int w = 0; w < words; w++) {
            int rest = Math.min(BITS, owned.length - w * BITS);
            awake[w] = rest == BITS ? -1 : (1L << rest) - 1;
        }
        journal.forget();
    }

    // ---- who is wanted ----

    /** All rules are wanted. */
    public void wantAll() {
        Arrays.fill(wanted, -1);
    }

    /** Only these rules are wanted; what the others write is left as it is. */
    public void want(boolean[] byRule) {
        Arrays.fill(wanted, 0);
        for (int i = 0; i < byRule.length; i++) {
            if (byRule[i]) {
                wanted[i / BITS] |= 1L << i;
            }
        }
    }

    /** Whether a rule has read what an unwanted rule writes, since the last call; it is awake again. */
    public boolean missing() {
        if (!missing) {
            return false;
        }
        missing = false;
        for (int w = 0; w < words; w++) {
            awake[w] |= redo[w];
            redo[w] = 0;
        }
        return true;
    }

    /** Takes a pair of rules of which one reads what the other writes, and what that is. */
    @FunctionalInterface
    public interface Dependency {
        void of(int reader, int writer, String what);
    }

    /** All pairs of rules of which one has ever read what the other writes. */
    public void forEachDependency(Dependency action) {
        for (int writer = 0; writer < owned.length; writer++) {
            for (int k = 0; k < ownedCount[writer]; k++) {
                int place = owned[writer][k];
                for (int reader = writer + 1; reader < owned.length; reader++) {
                    if ((readers[reader / BITS][place] & (1L << reader)) != 0) {
                        action.of(reader, writer, ledger.name(place));
                    }
                }
            }
        }
    }

    /** All that rules have ever written and did not write in their last run. */
    public void forEachUnwritten(ObjIntConsumer<String> whatAndRule) {
        for (int rule = 0; rule < owned.length; rule++) {
            for (int k = 0; k < ownedCount[rule]; k++) {
                if (!ledger.written(owned[rule][k])) {
                    whatAndRule.accept(ledger.name(owned[rule][k]), rule);
                }
            }
        }
    }

    /** Marks the rules that write what is read at a place. */
    public void markWriters(int place, boolean[] byRule) {
        ledger.forEachVersion(place, version -> {
            if (ledger.writer(version) >= 0) {
                byRule[ledger.writer(version)] = true;
            }
        });
    }

    // ---- called by the ledger ----

    void reads(int rule, int place, int writer) {
        long bit = 1L << rule;
        readers[rule / BITS][place] |= bit;
        if (writer >= 0 && writer < rule && (wanted[writer / BITS] & (1L << writer)) == 0) {
            missing = true;
            redo[rule / BITS] |= bit;
        }
    }

    boolean seesNothing(int rule, int place) {
        return (blank[rule / BITS][place] & (1L << rule)) != 0;
    }

    void nowSeesNothing(int rule, int place) {
        blank[rule / BITS][place] |= 1L << rule;
    }

    void owns(int rule, int place) {
        int count = ownedCount[rule]++;
        if (count == owned[rule].length) {
            owned[rule] = Arrays.copyOf(owned[rule], Math.max(8, 2 * count));
        }
        owned[rule][count] = place;
    }

    /** What a rule wrote to one place stands at another from now on. */
    void move(int rule, int from, int to) {
        for (int k = 0; k < ownedCount[rule]; k++) {
            if (owned[rule][k] == from) {
                owned[rule][k] = to;
            }
        }
        for (int w = 0; w < words; w++) {
            readers[w][to] = readers[w][from];
        }
        journal.forget();
    }

    /** Rules have to find out anew what they see of a place. */
    void forgetPlain(int place) {
        for (int w = 0; w < words; w++) {
            plain[w][place] = 0;
            blank[w][place] = 0;
        }
    }

    int owned(int rule) {
        return ownedCount[rule];
    }

    int owned(int rule, int k) {
        return owned[rule][k];
    }

    int writtenBy(int rule) {
        return writtenCount[rule];
    }

    void nowWritten(int rule, int count) {
        writtenCount[rule] = count;
    }

    void changed(int place, double before, boolean wasWritten, int writer) {
        journal.add(place, before, wasWritten);
        wake(place, writer);
    }

    /** Wakes the readers of a place that come after its writer. */
    void wake(int place, int writer) {
        int w = 0;
        if (writer >= 0) {
            w = writer / BITS;
            awake[w] |= readers[w][place] & (-2L << writer);
            w++;
        }
        for (; w < words; w++) {
            awake[w] |= readers[w][place];
        }
    }

    /** Wakes all readers of a place that no rule writes. */
    public void wake(int place) {
        wake(place, Ledger.NOBODY);
    }

    // ---- taking back ----

    /**
     * Remembers this moment.
     *
     * @param at the caller's own clock: it must not run backwards between marks
     */
    public void mark(int at) {
        journal.mark(at, awake);
    }

    /**
     * Takes back everything that happened since the first mark after a moment, if there is one. What then stands in the
     * ledger is what stood there at the mark.
     *
     * @param restored hears of each place without a writer whose value was put back
     */
    public void rewind(int to, IntConsumer restored) {
        journal.rewind(to, ledger, awake, writtenCount, restored);
    }

    /** Nothing before this moment can be taken back. */
    public void commit() {
        journal.forget();
    }
}

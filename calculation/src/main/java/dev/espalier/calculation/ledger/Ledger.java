package dev.espalier.calculation.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one calculation: results of actors, what rules tell each other, sums that readers keep. Each has a
 * <em>place</em>, a small number. A plain ledger just holds them. A <em>kept</em> one ({@link #keep}) also notes which
 * rule wrote and which rules read each place, and wakes the readers of a place when its value has changed.
 *
 * <p>Rules run in a fixed order and see what rules before them wrote. Where several rules write the same place, each
 * has a version of its own, and a reader sees the last one before itself; so a rule can run again, alone, after later
 * ones have run, and see what it would see in a full run. A value that a rule wrote when it ran before, and does not
 * write now, is gone.
 *
 * <p>Invariant of a kept ledger: a rule that is not awake would write, if it ran, exactly what the places hold, bit for
 * bit. Cost: reading, one test of a bit; writing, one comparison; nothing is searched for once rules have run.
 */
public final class Ledger {
    /** The writer of a place that no rule has written. */
    static final int NOBODY = -1;
    /** The writer of a place that several rules write: see {@link Versions}. */
    private static final int SEVERAL = -2;

    private static final int UNWRITTEN = -1;

    private double[] values = new double[1024];
    private double[] initial = new double[1024];
    private boolean[] written = new boolean[1024];
    private int[] writers = new int[1024];
    private int[] stamps = new int[1024];
    private @Nullable Versions[] versions = new @Nullable Versions[1024];
    private String[] names = new String[1024];
    private int size = 1;

    // The rule that runs: what it may read without further ado, and what it has written so far.
    private int running = NOBODY;
    private long bit;
    private long[] plain = new long[1024];
    private int run = 1;
    private int[] logged = new int[64];
    private double[] loggedValues = new double[64];
    private boolean[] loggedWritten = new boolean[64];
    private int logs;

    private @Nullable Schedule schedule;
    private @Nullable ReadListener listener;

    public Ledger() {
        Arrays.fill(plain, -1);
        bit = -1;
    }

    /** Hears of each reading of a plain ledger. */
    @FunctionalInterface
    public interface ReadListener {
        void read(int place, String name, double value);
    }

    /**
     * A new place.
     *
     * @param name for explanations
     * @param unwritten its value until a rule writes it
     */
    public int place(String name, double unwritten) {
        if (size == values.length) {
            grow();
        }
        int place = size++;
        values[place] = unwritten;
        initial[place] = unwritten;
        writers[place] = NOBODY;
        names[place] = name;
        return place;
    }

    private void grow() {
        int more = 2 * size;
        values = Arrays.copyOf(values, more);
        initial = Arrays.copyOf(initial, more);
        written = Arrays.copyOf(written, more);
        writers = Arrays.copyOf(writers, more);
        stamps = Arrays.copyOf(stamps, more);
        versions = Arrays.copyOf(versions, more);
        names = Arrays.copyOf(names, more);
        if (schedule == null) {
            plain = Arrays.copyOf(plain, more);
            Arrays.fill(plain, size, more, -1);
        } else {
            schedule.grow(more);
            plain = schedule.plain(running);
        }
    }

    // ---- reading and writing ----

    public double get(int place) {
        if ((plain[place] & bit) != 0 || stamps[place] == run) {
            return values[place];
        }
        int seen = look(place);
        return seen == UNWRITTEN ? initial[place] : values[seen];
    }

    /** Whether a rule has written the place. */
    public boolean has(int place) {
        if ((plain[place] & bit) != 0 || stamps[place] == run) {
            return written[place];
        }
        int seen = look(place);
        return seen != UNWRITTEN && written[seen];
    }

    public void set(int place, double value) {
        int own = writers[place] == running ? place : ownVersion(place);
        if (stamps[own] != run) {
            stamps[own] = run;
            log(own);
        }
        values[own] = value;
        written[own] = true;
    }

    private void log(int place) {
        if (logs == logged.length) {
            logged = Arrays.copyOf(logged, 2 * logs);
            loggedValues = Arrays.copyOf(loggedValues, 2 * logs);
            loggedWritten = Arrays.copyOf(loggedWritten, 2 * logs);
        }
        logged[logs] = place;
        loggedValues[logs] = values[place];
        loggedWritten[logs++] = written[place];
    }

    /** Where the running rule finds what it sees of a place, or {@link #UNWRITTEN}. */
    private int look(int place) {
        if (listener != null) {
            listener.read(place, names[place], written[place] ? values[place] : Double.NaN);
            return place;
        }
        Versions all = versions[place];
        Schedule kept = schedule;
        if (kept == null || running == NOBODY) {
            return all == null ? place : latest(all, Integer.MAX_VALUE);
        }
        if (all != null) {
            int known = all.seenBy(running);
            return known > 0 && written[known] ? known : latestOf(place, all, kept);
        }
        if (kept.seesNothing(running, place)) {
            return UNWRITTEN;
        }
        kept.reads(running, place, writers[place]);
        if (writers[place] >= running) {
            kept.nowSeesNothing(running, place);
            return UNWRITTEN;
        }
        plain[place] |= bit;
        return place;
    }

    private int latestOf(int place, Versions all, Schedule kept) {
        kept.reads(running, place, SEVERAL);
        int version = latest(all, running);
        if (version != UNWRITTEN) {
            all.sees(running, version);
        }
        return version;
    }

    /** The last version before a rule, its own included if it has written it in this run. */
    private int latest(Versions all, int before) {
        for (int k = all.size() - 1; k >= 0; k--) {
            int version = all.place(k);
            int writer = writers[version];
            if (writer > before || (writer == before && stamps[version] != run)) {
                continue;
            }
            if (writer != before && running != NOBODY && schedule != null) {
                schedule.reads(running, version, writer);
            }
            if (written[version]) {
                return version;
            }
        }
        return UNWRITTEN;
    }

    /** The place that the running rule writes to: found or made the first time that it writes. */
    private int ownVersion(int place) {
        Schedule kept = schedule;
        if (kept == null || running == NOBODY) {
            return place;
        }
        if (writers[place] == NOBODY) {
            writers[place] = running;
            kept.owns(running, place);
            kept.forgetPlain(place);
            return place;
        }
        Versions all = versions[place];
        if (all == null) {
            all = split(place, kept);
        }
        int known = all.of(running);
        if (known >= 0) {
            return known;
        }
        int version = place(names[place], initial[place]);
        writers[version] = running;
        kept.owns(running, version);
        all.add(running, version);
        kept.wake(place, running);
        return version;
    }

    /** A second rule writes the place: what the first one wrote becomes a version. */
    private Versions split(int place, Schedule kept) {
        int first = writers[place];
        int version = place(names[place], initial[place]);
        values[version] = values[place];
        written[version] = written[place];
        stamps[version] = stamps[place];
        writers[version] = first;
        kept.move(first, place, version);
        writers[place] = SEVERAL;
        written[place] = false;
        stamps[place] = 0;
        Versions all = new Versions();
        all.add(first, version);
        versions[place] = all;
        kept.forgetPlain(place);
        return all;
    }

    // ---- a plain ledger ----

    /** Forgets everything that was written. */
    public void clear() {
        System.arraycopy(initial, 0, values, 0, size);
        Arrays.fill(written, 0, size, false);
        run++;
        logs = 0;
    }

    /** From now on another rule writes; {@link #wrote} is about this one. */
    public void nextRule() {
        run++;
        logs = 0;
    }

    /** Whether the place was written since {@link #nextRule}. */
    public boolean wrote(int place) {
        return stamps[place] == run;
    }

    /** Tells somebody of each reading from now on; null for nobody. */
    public void listen(@Nullable ReadListener toReads) {
        listener = toReads;
        bit = toReads == null ? -1 : 0;
    }

    // ---- a kept ledger ----

    /** Keeps account of readers and writers from now on, for so many rules. All of them are awake. */
    public Schedule keep(int count) {
        clear();
        Schedule made = new Schedule(this, count, values.length);
        schedule = made;
        leave();
        return made;
    }

    /** A rule begins to run. */
    void begin(int rule, long[] plainOfRule) {
        running = rule;
        bit = 1L << rule;
        plain = plainOfRule;
        run++;
        logs = 0;
    }

    /** The running rule is done: what it wrote before and did not write now is gone; readers of what changed wake up. */
    void end(Schedule kept) {
        int rule = running;
        int fresh = 0;
        for (int i = 0; i < logs; i++) {
            if (!loggedWritten[i]) {
                fresh++;
            }
        }
        int expected = kept.writtenBy(rule) + fresh;
        if (logs != expected) {
            takeBack(kept, rule);
        }
        kept.nowWritten(rule, logs);
        for (int i = 0; i < logs; i++) {
            int place = logged[i];
            if (!loggedWritten[i] || !same(loggedValues[i], values[place])) {
                kept.changed(place, loggedValues[i], loggedWritten[i], rule);
            }
        }
        leave();
    }

    private void takeBack(Schedule kept, int rule) {
        for (int i = 0; i < kept.owned(rule); i++) {
            int place = kept.owned(rule, i);
            if (written[place] && stamps[place] != run) {
                double before = values[place];
                written[place] = false;
                values[place] = initial[place];
                kept.changed(place, before, true, rule);
            }
        }
    }

    /** No rule runs. */
    void leave() {
        running = NOBODY;
        bit = 0;
        run++;
    }

    /** Notes that the running rule depends on a place, whatever its value is. */
    public void depend(int place) {
        if ((plain[place] & bit) == 0) {
            look(place);
        }
    }

    /** Gives a new place that no rule writes its value. */
    public void start(int place, double value) {
        values[place] = value;
        initial[place] = value;
    }

    /** Gives a place that no rule writes its value; its readers wake up if that is new. */
    public boolean update(int place, double value) {
        double before = values[place];
        if (same(before, value)) {
            return false;
        }
        values[place] = value;
        if (schedule != null) {
            schedule.changed(place, before, written[place], NOBODY);
        }
        return true;
    }

    /** Puts an old value back. Returns how the count of written places of its writer changes. */
    int putBack(int place, double value, boolean wasWritten) {
        int change = written[place] == wasWritten ? 0 : wasWritten ? 1 : -1;
        values[place] = value;
        written[place] = wasWritten;
        return change;
    }

    int writer(int place) {
        return writers[place];
    }

    /** The places at which rules write what is read at a place: its versions, or itself. */
    void forEachVersion(int place, java.util.function.IntConsumer action) {
        Versions all = versions[place];
        if (all == null) {
            action.accept(place);
            return;
        }
        for (int k = 0; k < all.size(); k++) {
            action.accept(all.place(k));
        }
    }

    /** Whether its writer wrote the place in its last run. */
    boolean written(int place) {
        return written[place];
    }

    String name(int place) {
        return names[place];
    }

    private static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }
}

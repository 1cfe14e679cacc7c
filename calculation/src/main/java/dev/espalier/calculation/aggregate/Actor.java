package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The player, a minion or the enemy: its modifiers, and the state that a calculation writes. State comes in two parts:
 * what is fixed when the build is opened, and what rules write anew in every calculation ({@link #clear()} forgets it).
 *
 * <p>Conditions and multipliers that rules write must be declared with {@link Varying}, so that the compiled reader
 * knows them; writing another one is an error.
 */
public final class Actor {
    private final String name;
    private final Actors actors;
    private final ModifierStore store;
    private final Map<ActorRole, Actor> others = new HashMap<>();
    private final Trace trace;
    private boolean[] fixedConditions = new boolean[64];
    private double[] fixedMultipliers = new double[64];

    private double[] results = new double[256];
    private boolean[] written = new boolean[256];
    private int[] readStamps = new int[256];
    private int[] writeStamps = new int[256];
    private int[] log = new int[256];
    private int logged;
    private final Deque<Aside> asides = new ArrayDeque<>();
    private @Nullable Aside spare;

    Actor(String name, Actors actors) {
        this.name = name;
        this.actors = actors;
        this.trace = actors.trace();
        this.store = new ModifierStore(this, null);
    }

    public String name() {
        return name;
    }

    public Actors actors() {
        return actors;
    }

    public ModifierStore store() {
        return store;
    }

    /** Who plays a role as seen from this actor, or null if nobody does. */
    public @Nullable Actor other(ActorRole role) {
        return others.get(role);
    }

    public void relate(ActorRole role, Actor other) {
        others.put(role, other);
    }

    // ---- fixed when the build is opened ----

    /** A condition that holds whatever the tree is. */
    public void fixCondition(String condition) {
        int id = Stat.condition(condition).id();
        if (id >= fixedConditions.length) {
            fixedConditions = Arrays.copyOf(fixedConditions, Math.max(id + 1, Stat.count()));
        }
        fixedConditions[id] = true;
    }

    /** A multiplier's value, whatever the tree is (modifiers of the multiplier add to it). */
    public void fixMultiplier(String multiplier, double value) {
        int id = Stat.multiplier(multiplier).id();
        if (id >= fixedMultipliers.length) {
            fixedMultipliers = Arrays.copyOf(fixedMultipliers, Math.max(id + 1, Stat.count()));
        }
        fixedMultipliers[id] = value;
    }

    public boolean fixedCondition(Stat condition) {
        int id = condition.id();
        return id < fixedConditions.length && fixedConditions[id];
    }

    public double fixedMultiplier(Stat multiplier) {
        int id = multiplier.id();
        return id < fixedMultipliers.length ? fixedMultipliers[id] : 0;
    }

    // ---- written by rules ----

    /** Forgets everything that rules have written. */
    public void clear() {
        for (int i = 0; i < logged; i++) {
            results[log[i]] = 0;
            written[log[i]] = false;
        }
        logged = 0;
    }

    /** Writes a result (a number by Path of Building's name for it). */
    public void set(Stat result, double value) {
        int id = result.id();
        if (id >= results.length) {
            grow(id);
        }
        if (!asides.isEmpty()) {
            asides.getLast().note(id, results[id], written[id], writeStamps[id]);
        }
        if (trace.recording() && writeStamps[id] != trace.stamp()) {
            writeStamps[id] = trace.stamp();
            trace.memo().wrote(this, id);
        }
        put(id, value);
    }

    void put(int id, double value) {
        results[id] = value;
        if (!written[id]) {
            written[id] = true;
            if (logged == log.length) {
                log = Arrays.copyOf(log, 2 * logged);
            }
            log[logged++] = id;
        }
    }

    /** Remembers all results, so that {@link #restore()} brings them back: for a calculation aside (another skill). */
    public void save() {
        Aside aside = spare == null ? new Aside() : spare;
        spare = null;
        aside.logged = logged;
        aside.changes = 0;
        asides.addLast(aside);
    }

    /** Brings back the results of the latest {@link #save()}. */
    public void restore() {
        Aside aside = asides.removeLast();
        for (int i = aside.changes - 1; i >= 0; i--) {
            int id = aside.ids[i];
            results[id] = aside.values[i];
            written[id] = aside.written[i];
            writeStamps[id] = aside.stamps[i];
        }
        logged = aside.logged;
        spare = aside;
    }

    /** The changes of a calculation aside, in their order. */
    private static final class Aside {
        int logged;
        int[] ids = new int[64];
        double[] values = new double[64];
        boolean[] written = new boolean[64];
        int[] stamps = new int[64];
        int changes;

        void note(int id, double value, boolean wasWritten, int stamp) {
            if (changes == ids.length) {
                ids = Arrays.copyOf(ids, 2 * changes);
                values = Arrays.copyOf(values, 2 * changes);
                written = Arrays.copyOf(written, 2 * changes);
                stamps = Arrays.copyOf(stamps, 2 * changes);
            }
            ids[changes] = id;
            values[changes] = value;
            written[changes] = wasWritten;
            stamps[changes++] = stamp;
        }
    }

    private void grow(int id) {
        int size = Math.max(id + 1, Math.max(2 * results.length, Stat.count()));
        results = Arrays.copyOf(results, size);
        written = Arrays.copyOf(written, size);
        readStamps = Arrays.copyOf(readStamps, size);
        writeStamps = Arrays.copyOf(writeStamps, size);
    }

    /** A result, 0 before it is written. */
    public double get(Stat result) {
        int id = result.id();
        if (trace.recording()) {
            note(id);
        }
        return id < results.length ? results[id] : 0;
    }

    public boolean has(Stat result) {
        int id = result.id();
        if (trace.recording()) {
            note(id);
        }
        return id < written.length && written[id];
    }

    /** Notes the first reading of a result that the running rule has not written itself. */
    private void note(int id) {
        if (id >= results.length) {
            grow(id);
        }
        int stamp = trace.stamp();
        if (readStamps[id] != stamp) {
            readStamps[id] = stamp;
            if (writeStamps[id] != stamp) {
                trace.memo().read(this, id, raw(id));
            }
        }
    }

    /** A result, or NaN if it is not written. */
    double raw(int id) {
        return written[id] ? results[id] : Double.NaN;
    }

    boolean writtenSince(int id, int stamp) {
        return writeStamps[id] == stamp && written[id];
    }

    /** Writes a {@link Varying} condition. */
    public void setCondition(Stat condition, boolean holds) {
        Varying.check(condition);
        set(condition, holds ? 1 : 0);
    }

    /** Writes a {@link Varying} multiplier (it adds to the fixed value). */
    public void setMultiplier(Stat multiplier, double value) {
        Varying.check(multiplier);
        set(multiplier, value);
    }

    /** Whether the condition is fixed or written as holding; modifiers that grant it are the reader's business. */
    public boolean holds(Stat condition) {
        return fixedCondition(condition) || get(condition) != 0;
    }

    /** The written results by name: all but conditions, multipliers and what rules keep for themselves ({@code rule:}). */
    public Map<String, Double> results() {
        var all = new java.util.TreeMap<String, Double>();
        for (int i = 0; i < logged; i++) {
            Stat s = Stat.byId(log[i]);
            if (s.name().indexOf(':') < 0) {
                all.put(s.name(), results[s.id()]);
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}

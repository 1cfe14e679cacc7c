package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Set<Stat> fixedConditions = new TreeSet<>();
    private final Map<Stat, Double> fixedMultipliers = new HashMap<>();

    private double[] results = new double[256];
    private boolean[] written = new boolean[256];
    private int[] log = new int[256];
    private int logged;
    private final java.util.ArrayDeque<Map<Integer, Double>> saved = new java.util.ArrayDeque<>();

    Actor(String name, Actors actors) {
        this.name = name;
        this.actors = actors;
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
        fixedConditions.add(Stat.condition(condition));
    }

    /** A multiplier's value, whatever the tree is (modifiers of the multiplier add to it). */
    public void fixMultiplier(String multiplier, double value) {
        fixedMultipliers.put(Stat.multiplier(multiplier), value);
    }

    public boolean fixedCondition(Stat condition) {
        return fixedConditions.contains(condition);
    }

    public double fixedMultiplier(Stat multiplier) {
        return fixedMultipliers.getOrDefault(multiplier, 0.0);
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
        var all = new HashMap<Integer, Double>();
        for (int i = 0; i < logged; i++) {
            all.put(log[i], results[log[i]]);
        }
        saved.push(all);
    }

    /** Brings back the results of the latest {@link #save()}. */
    public void restore() {
        clear();
        saved.pop().forEach((id, value) -> set(Stat.byId(id), value));
    }

    private void grow(int id) {
        int size = Math.max(id + 1, Math.max(2 * results.length, Stat.count()));
        results = Arrays.copyOf(results, size);
        written = Arrays.copyOf(written, size);
    }

    /** A result, 0 before it is written. */
    public double get(Stat result) {
        int id = result.id();
        return id < results.length ? results[id] : 0;
    }

    public boolean has(Stat result) {
        return result.id() < written.length && written[result.id()];
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
        return get(condition) != 0 || fixedConditions.contains(condition);
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

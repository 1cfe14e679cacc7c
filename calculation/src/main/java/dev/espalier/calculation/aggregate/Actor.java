package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The player, a minion or the enemy: its modifiers, and the state that a calculation writes. State comes in two parts:
 * what is fixed when the build is opened, and the results that rules write, which stand in the {@link Ledger}.
 *
 * <p>Conditions and multipliers that rules write must be declared with {@link Varying}, so that the compiled reader
 * knows them; writing another one is an error.
 */
public final class Actor {
    private final String name;
    private final Actors actors;
    private final ModifierStore store;
    private final Map<ActorRole, Actor> others = new HashMap<>();
    private boolean[] fixedConditions = new boolean[64];
    private double[] fixedMultipliers = new double[64];

    private final Ledger ledger;
    /** By statistic, where its result stands in the ledger; 0 where nobody has asked for it yet. */
    private int[] places = new int[256];

    Actor(String name, Actors actors) {
        this.name = name;
        this.actors = actors;
        this.ledger = actors.ledger();
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

    /** Writes a result (a number by Path of Building's name for it). */
    public void set(Stat result, double value) {
        ledger.set(place(result), value);
    }

    /** A result, 0 before it is written. */
    public double get(Stat result) {
        return ledger.get(place(result));
    }

    public boolean has(Stat result) {
        return ledger.has(place(result));
    }

    /** Where a result stands in the ledger. */
    public int place(Stat result) {
        int id = result.id();
        int place = id < places.length ? places[id] : 0;
        return place != 0 ? place : newPlace(result, id);
    }

    private int newPlace(Stat result, int id) {
        if (id >= places.length) {
            places = Arrays.copyOf(places, Math.max(id + 1, Stat.count()));
        }
        places[id] = ledger.place(result.name() + " of " + name, 0);
        return places[id];
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
        var all = new TreeMap<String, Double>();
        for (int id = 0; id < places.length; id++) {
            int place = places[id];
            if (place != 0 && ledger.has(place)) {
                String name = Stat.byId(id).name();
                if (name.indexOf(':') < 0) {
                    all.put(name, ledger.get(place));
                }
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}

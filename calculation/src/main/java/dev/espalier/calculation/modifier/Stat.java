package dev.espalier.calculation.modifier;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The name of a statistic that modifiers change or that rules produce, interned: one object and one dense {@link #id()}
 * a name. Names are those that players know from Path of Building ({@code Life}, {@code PhysicalDamage},
 * {@code CritChance}). Conditions and multipliers are statistics too, under a prefix.
 */
public final class Stat implements Comparable<Stat> {
    private static final String CONDITION = "Condition:";
    private static final String MULTIPLIER = "Multiplier:";
    private static final ConcurrentHashMap<String, Stat> BY_NAME = new ConcurrentHashMap<>();
    private static final List<Stat> BY_ID = new CopyOnWriteArrayList<>();

    private final String name;
    private final int id;
    private volatile boolean varies;
    /** The set of this one alone; made when it is first asked for. */
    @Nullable
    Stats alone;

    private Stat(String name, int id) {
        this.name = name;
        this.id = id;
    }

    /** The statistic of that name. */
    public static Stat of(String name) {
        Stat known = BY_NAME.get(name);
        return known != null ? known : intern(name);
    }

    private static synchronized Stat intern(String name) {
        return BY_NAME.computeIfAbsent(name, n -> {
            Stat made = new Stat(n, BY_ID.size());
            BY_ID.add(made);
            return made;
        });
    }

    /** The flag statistic behind a condition: {@code condition("LowLife")} is {@code Condition:LowLife}. */
    public static Stat condition(String name) {
        return of(CONDITION + name);
    }

    /** The base statistic behind a multiplier: {@code multiplier("Rage")} is {@code Multiplier:Rage}. */
    public static Stat multiplier(String name) {
        return of(MULTIPLIER + name);
    }

    /** How many statistics have been named so far: every id is below it. It only grows. */
    public static int count() {
        return BY_ID.size();
    }

    public static Stat byId(int id) {
        return BY_ID.get(id);
    }

    /** Whether rules write it while they calculate, as a condition or multiplier. */
    public boolean varies() {
        return varies;
    }

    /** Says that rules write it; to be said before any build is opened. */
    public void declareVarying() {
        varies = true;
    }

    public String name() {
        return name;
    }

    public int id() {
        return id;
    }

    public boolean isCondition() {
        return name.startsWith(CONDITION);
    }

    public boolean isMultiplier() {
        return name.startsWith(MULTIPLIER);
    }

    /** The name without the condition or multiplier prefix. */
    public String bareName() {
        return isCondition() || isMultiplier() ? name.substring(name.indexOf(':') + 1) : name;
    }

    @Override
    public int compareTo(Stat other) {
        return Integer.compare(id, other.id);
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.espalier.calculation.rules;

import dev.espalier.calculation.modifier.Stats;
import java.util.ArrayList;
import java.util.List;

/** The types of damage, in the order in which the game converts them. */
public enum DamageType {
    PHYSICAL("Physical"),
    LIGHTNING("Lightning"),
    COLD("Cold"),
    FIRE("Fire"),
    CHAOS("Chaos");

    /** How many types there are: arrays by {@link #ordinal()} have this length. */
    public static final int COUNT = 5;

    private static final List<DamageType> ALL = List.of(values());

    private final String word;

    DamageType(String word) {
        this.word = word;
    }

    /** All types in order. */
    public static List<DamageType> all() {
        return ALL;
    }

    /** The type by its word ({@code Fire}). */
    public static DamageType of(String word) {
        for (DamageType t : ALL) {
            if (t.word.equals(word)) {
                return t;
            }
        }
        throw new IllegalArgumentException("no damage type is called " + word);
    }

    /** The word in the names of statistics: {@code Fire}. */
    public String word() {
        return word;
    }

    public boolean isElemental() {
        return this == LIGHTNING || this == COLD || this == FIRE;
    }

    public boolean isChaos() {
        return this == CHAOS;
    }

    /** Statistics named by prefix, type and suffix; an elemental type brings its {@code Elemental} twin. */
    public Stats stats(String prefix, String suffix) {
        return isElemental()
                ? Stats.of(prefix + word + suffix, prefix + "Elemental" + suffix)
                : Stats.of(prefix + word + suffix);
    }

    /** As {@link #stats(String, String)}, behind statistics that hold for every type. */
    public Stats statsWith(List<String> general, String suffix) {
        var names = new ArrayList<>(general);
        names.add(word + suffix);
        if (isElemental()) {
            names.add("Elemental" + suffix);
        }
        return Stats.of(names.toArray(String[]::new));
    }
}

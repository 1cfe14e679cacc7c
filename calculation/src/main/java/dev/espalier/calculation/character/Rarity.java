package dev.espalier.calculation.character;

import java.util.Locale;

/** How rare an item is; a relic is a unique with foil. */
public enum Rarity {
    NORMAL,
    MAGIC,
    RARE,
    UNIQUE,
    RELIC;

    /** The rarity of a word of an item's text; what is not known counts as unique, as in Path of Building. */
    public static Rarity of(String word) {
        for (Rarity r : values()) {
            if (r.name().equals(word.toUpperCase(Locale.ROOT))) {
                return r;
            }
        }
        return UNIQUE;
    }

    public boolean isUnique() {
        return this == UNIQUE || this == RELIC;
    }

    /** The base is part of the name, not a line of its own. */
    public boolean namesItsBase() {
        return this == NORMAL || this == MAGIC;
    }
}

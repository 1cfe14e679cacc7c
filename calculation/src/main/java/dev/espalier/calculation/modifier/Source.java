package dev.espalier.calculation.modifier;

/**
 * Where a modifier came from.
 *
 * @param category the kind of place
 * @param name the place as a player would name it: an item's name, a passive's name, a skill's name
 */
public record Source(Category category, String name) {
    /** Kinds of places that modifiers come from. */
    public enum Category {
        BASE,
        TREE,
        ITEM,
        SKILL,
        BUFF,
        CONFIG,
        QUEST,
        RULE
    }

    public static final Source BASE = new Source(Category.BASE, "Base");

    /** A modifier that a rule of the game declares for every character. */
    public static Source rule(String name) {
        return new Source(Category.RULE, name);
    }

    @Override
    public String toString() {
        return category.name().charAt(0) + category.name().substring(1).toLowerCase(java.util.Locale.ROOT) + ": "
                + name;
    }
}

package dev.espalier.app.trust;

import java.util.Locale;

/** How far a number is from Path of Building's. From good to bad. */
public enum Tier {
    /** Path of Building's own number. */
    POB("Path of Building's own number"),
    /** Equal to 0.1 %. */
    EXACT("within 0.1 % of Path of Building's number"),
    /** Equal to 5 %. */
    CLOSE("within 5 % of Path of Building's number"),
    ESTIMATE("more than 5 % off Path of Building's number"),
    /** Nobody has compared this number. */
    UNKNOWN("not yet compared with Path of Building's");

    private final String meaning;

    Tier(String meaning) {
        this.meaning = meaning;
    }

    /** The name in JSON and on the screen. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says, for people. */
    public String meaning() {
        return meaning;
    }
}

package dev.espalier.calculation.modifier;

/** How a modifier's value enters a statistic. */
public enum Kind {
    /** Added to the base: "+10 to maximum Life". */
    BASE,
    /** Per cent, added up with all others of the kind: "10% increased", reduced is negative. */
    INCREASED,
    /** Per cent, multiplied: "10% more", less is negative. */
    MORE,
    /** Replaces the statistic: the first that applies wins. */
    OVERRIDE,
    /** On when any applies. */
    FLAG,
    /** The largest counts. */
    MAX,
    /** Carries a {@link Payload} instead of a number. */
    LIST
}

package dev.espalier.calculation.parse;

/** What a phrase does in a line: a line is {@code lead* (core | form and stat) (scope | suffix)*}, see the notation. */
enum Role {
    /** Who or what the line is about: "Minions deal", "Bonded:". */
    LEAD,
    /** How much: "10% increased", "+5 to". */
    FORM,
    /** What: "maximum Life". */
    STAT,
    /** A statement of its own, with how much and what: "Culling Strike". */
    CORE,
    /** Where and when it applies: "with Bows", "while on Low Life", "per Power Charge". */
    SCOPE,
    /** Changes the statistic before it: "as Extra Fire Damage". */
    SUFFIX
}

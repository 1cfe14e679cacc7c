package dev.espalier.calculation.parse.phrase;

/** Whom a line's modifiers are for; everybody but the owner gets them inside a modifier of kind LIST. */
public enum Target {
    OWNER,
    MINION,
    ENEMY,
    /** The enemy's modifiers against the owner: their first condition is about the enemy seen from itself. */
    AGAINST_YOU,
    /** What the owner's auras grant besides. */
    AURA,
    /** What the owner's banners grant besides. */
    BANNER,
    ALLIES,
    SELF_AND_ALLIES,
    /** Skills that the outer tags choose. */
    SKILL
}

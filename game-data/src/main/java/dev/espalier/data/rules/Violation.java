package dev.espalier.data.rules;

/** A rule of the passive tree that a selection breaks at a node. */
public record Violation(Rule rule, int nodeId, String message) {

    /** The rules. */
    public enum Rule {
        /** The tree has no such node. */
        UNKNOWN_NODE,
        /** An image, or the start of another class or ascendancy. */
        NOT_ALLOCATABLE,
        /** A node of another ascendancy than the character's. */
        OTHER_ASCENDANCY,
        /** Does not hang together with a start, in a weapon set in which it is allocated. */
        NOT_CONNECTED,
        /** Its unlock constraint is not met. */
        LOCKED,
        /** Another option of the same choice is allocated too. */
        SECOND_CHOICE,
        /** A keystone, jewel socket or ascendancy node in one weapon set only. */
        NOT_FOR_WEAPON_SETS
    }
}

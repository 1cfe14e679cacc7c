package dev.espalier.calculation.modifier;

/** Somebody seen from the one who has a modifier. */
public enum ActorRole {
    /** The one being fought: the enemy for a player or minion, the player for the enemy. */
    ENEMY,
    /** A minion's master. */
    PARENT,
    PLAYER,
    MINION
}

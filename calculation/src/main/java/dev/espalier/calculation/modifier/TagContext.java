package dev.espalier.calculation.modifier;

import org.jspecify.annotations.Nullable;

/** What a tag may ask while it is applied to a modifier's value, seen from the modifier's owner and one scope. */
public interface TagContext {

    /** The facts of the skill or action that the value is asked for; {@link ScopeFacts#NONE} outside of skills. */
    ScopeFacts facts();

    /** Whether somebody in that role exists; null is the owner, who always does. */
    boolean exists(@Nullable ActorRole role);

    /** Whether a condition ({@link Stat#condition}) holds for the owner (null) or somebody else; false if absent. */
    boolean condition(@Nullable ActorRole role, Stat condition);

    /** The value of a multiplier ({@link Stat#multiplier}) of the owner (null) or somebody else. */
    double multiplier(@Nullable ActorRole role, Stat multiplier);

    /** A result that the rules have written for the owner (null) or somebody else; 0 before it is written. */
    double result(@Nullable ActorRole role, Stat result);
}

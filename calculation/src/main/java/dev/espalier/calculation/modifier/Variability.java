package dev.espalier.calculation.modifier;

import org.jspecify.annotations.Nullable;

/** Knows which conditions and multipliers can change while one opened build is calculated for different trees. */
public interface Variability {
    boolean varies(@Nullable ActorRole role, Stat conditionOrMultiplier);
}

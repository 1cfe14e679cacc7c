package dev.espalier.calculation.config;

import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.notation.ModifierNotation;
import org.jspecify.annotations.Nullable;

/**
 * One modifier that an option brings.
 *
 * @param choice the word that has to be chosen, or null for any value
 * @param above the number has to be greater than this
 * @param below the number has to be less than this
 * @param without an option that must not be in use, or null
 * @param onEnemy whether the enemy gets the modifier, not the player
 * @param notation the modifier as text, {@code #} for the number
 */
record ConfigEffect(
        @Nullable String choice,
        double above,
        double below,
        @Nullable String without,
        boolean onEnemy,
        String notation) {
    private static final Source SOURCE = new Source(Source.Category.CONFIG, "Config");

    /** Whether it holds for an entered number (1 for a check box). */
    boolean holds(double number) {
        return number > above && number < below;
    }

    Modifier modifier(double number) {
        return ModifierNotation.template(notation, SOURCE).fill(number, SOURCE);
    }
}

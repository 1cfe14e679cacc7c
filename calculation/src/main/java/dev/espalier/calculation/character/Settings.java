package dev.espalier.calculation.character;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the build's active config set, by Path of Building's input names ({@code enemyIsBoss},
 * {@code usePowerCharges}). Values are {@link Boolean}, {@link Double} or {@link String}; placeholders (values that Path
 * of Building fills in itself) stand behind inputs.
 */
public record Settings(Map<String, Object> inputs, Map<String, Object> placeholders) {
    public Settings {
        inputs = Map.copyOf(inputs);
        placeholders = Map.copyOf(placeholders);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(inputs.get(name));
    }

    /** A number, or null if it is not set. */
    public @Nullable Double number(String name) {
        return inputs.get(name) instanceof Double d ? d : null;
    }

    public double number(String name, double otherwise) {
        Double set = number(name);
        if (set != null) {
            return set;
        }
        return placeholders.get(name) instanceof Double d ? d : otherwise;
    }

    public @Nullable String text(String name) {
        return inputs.get(name) instanceof String s ? s : null;
    }
}

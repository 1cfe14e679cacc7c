package dev.espalier.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration that a build is calculated with: enemy, conditions, the player's own modifiers.
 *
 * @param id the set's number
 * @param title the set's name
 * @param inputs what the player entered, by the option's name, in the document's order
 * @param placeholders what Path of Building showed where nothing was entered
 */
public record ConfigSet(int id, String title, Map<String, ConfigValue> inputs, Map<String, ConfigValue> placeholders) {

    private static final String CUSTOM_MODIFIERS = "customMods";

    public ConfigSet {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        placeholders = Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
    }

    /** Whether a check box is ticked; false where it is not written. */
    public boolean flag(String name) {
        return inputs.get(name) instanceof ConfigValue.Flag f && f.value();
    }

    /** The number that was entered. */
    public Optional<Double> amount(String name) {
        return inputs.get(name) instanceof ConfigValue.Amount a ? Optional.of(a.value()) : Optional.empty();
    }

    /** The text that was entered or chosen. */
    public Optional<String> text(String name) {
        return inputs.get(name) instanceof ConfigValue.Text t ? Optional.of(t.value()) : Optional.empty();
    }

    /** The modifier lines that the player wrote by hand, one a line; empty if there are none. */
    public String customModifiers() {
        return text(CUSTOM_MODIFIERS).orElse("");
    }
}

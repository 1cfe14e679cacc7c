package dev.espalier.code.io;

import dev.espalier.code.Choices;
import dev.espalier.code.ConfigSet;
import dev.espalier.code.ConfigValue;
import dev.espalier.code.xml.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the configuration. Source: Path of Building 0.15.0, ConfigTab, loading. */
final class ConfigReader {
    private static final String DEFAULT_TITLE = "Default";

    private final Consumer<String> warn;

    ConfigReader(Consumer<String> warn) {
        this.warn = warn;
    }

    Choices<ConfigSet> configSets(Optional<XmlNode.Element> section) {
        List<ConfigSet> sets = new ArrayList<>();
        section.ifPresent(s -> {
            Map<String, ConfigValue> loose = values(s, "Input");
            Map<String, ConfigValue> loosePlaceholders = values(s, "Placeholder");
            if (!loose.isEmpty() || !loosePlaceholders.isEmpty()) {
                sets.add(new ConfigSet(1, DEFAULT_TITLE, loose, loosePlaceholders));
            }
            s.elements("ConfigSet").forEach(e -> sets.add(configSet(e)));
        });
        if (sets.isEmpty()) {
            sets.add(new ConfigSet(1, DEFAULT_TITLE, Map.of(), Map.of()));
        }
        int active = section.map(s -> new Attributes(s, warn).integer("activeConfigSet", 1))
                .orElse(1);
        return BuildReader.choices(sets, ConfigSet::id, active);
    }

    private ConfigSet configSet(XmlNode.Element set) {
        Attributes a = new Attributes(set, warn);
        return new ConfigSet(
                a.integer("id", 1), a.text("title", DEFAULT_TITLE), values(set, "Input"), values(set, "Placeholder"));
    }

    private Map<String, ConfigValue> values(XmlNode.Element parent, String name) {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        parent.elements(name).map(e -> new Attributes(e, warn)).forEach(a -> {
            String option = a.text("name");
            Optional<ConfigValue> value = value(a);
            if (option == null || value.isEmpty()) {
                warn.accept("A configuration entry (" + name + ") has no name or no value and is left out.");
            } else {
                values.put(option, value.get());
            }
        });
        return values;
    }

    private static Optional<ConfigValue> value(Attributes a) {
        Double number = a.number("number");
        if (number != null) {
            return Optional.of(new ConfigValue.Amount(number));
        }
        String text = a.text("string");
        if (text != null) {
            return Optional.of(new ConfigValue.Text(text));
        }
        return a.text("boolean") == null ? Optional.empty() : Optional.of(new ConfigValue.Flag(a.isTrue("boolean")));
    }
}

package dev.espalier.calculation.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options of the configuration page, read from the tables beside this class ({@code docs/config-options.md}). */
final class ConfigOptions {
    private static final List<String> TABLES =
            List.of("general", "skills", "combat-state", "combat-recent", "effective", "enemy");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern GUARD = Pattern.compile("^(above|below|without) (\\S+): (.*)$");
    private static final Pattern CHOICE = Pattern.compile("^(?:\"([^\"]*)\"|([^\\s\"(]+)): (.*)$");

    private static final class Holder {
        private static final ConfigOptions ALL = new ConfigOptions();
    }

    private final Map<String, ConfigOption> byName = new LinkedHashMap<>();

    private ConfigOptions() {
        TABLES.forEach(this::read);
    }

    static ConfigOptions all() {
        return Holder.ALL;
    }

    /** All options, in the order of the page. */
    Collection<ConfigOption> options() {
        return byName.values();
    }

    @Nullable
    ConfigOption find(String name) {
        return byName.get(name);
    }

    private void read(String table) {
        try (InputStream in = ConfigOptions.class.getResourceAsStream(table + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the table of options " + table + " is missing from the program");
            }
            read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<String> lines) {
        String head = null;
        var effects = new ArrayList<ConfigEffect>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("//")) {
                continue;
            }
            if (line.startsWith(" ")) {
                effects.add(effect(line.strip()));
            } else {
                add(head, effects);
                head = line;
                effects.clear();
            }
        }
        add(head, effects);
    }

    /** An option that stands twice in the tables has the effects of both places. */
    private void add(@Nullable String head, List<ConfigEffect> effects) {
        if (head == null) {
            return;
        }
        ConfigOption option = option(head, effects);
        ConfigOption before = byName.get(option.name());
        if (before != null) {
            var both = new ArrayList<>(before.effects());
            both.addAll(effects);
            option = option(head, both);
        }
        byName.put(option.name(), option);
    }

    private static ConfigOption option(String head, List<ConfigEffect> effects) {
        List<String> words = words(head);
        ConfigOption.Kind kind = ConfigOption.Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        Object initial = null;
        Double placeholder = null;
        double min = Double.NEGATIVE_INFINITY;
        double max = Double.POSITIVE_INFINITY;
        for (String word : words.subList(2, words.size())) {
            int sign = word.indexOf('=');
            String value = word.substring(sign + 1);
            switch (word.substring(0, sign)) {
                case "default" -> initial = initial(kind, value);
                case "placeholder" -> placeholder = Double.valueOf(value);
                case "min" -> min = Double.parseDouble(value);
                case "max" -> max = Double.parseDouble(value);
                default -> throw new IllegalStateException("option " + words.get(1) + ": " + word);
            }
        }
        return new ConfigOption(words.get(1), kind, initial, placeholder, min, max, effects);
    }

    private static Object initial(ConfigOption.Kind kind, String value) {
        return switch (kind) {
            case CHECK -> value.equals("on");
            case LIST -> number(value);
            default -> Double.valueOf(value);
        };
    }

    /** Choices of lists are words; some of the words are numbers and are kept as such. */
    private static Object number(String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static List<String> words(String head) {
        var words = new ArrayList<String>();
        Matcher m = WORD.matcher(head);
        while (m.find()) {
            words.add(m.group(1) != null ? m.group(1) : m.group(2));
        }
        return words;
    }

    private static ConfigEffect effect(String line) {
        double above = Double.NEGATIVE_INFINITY;
        double below = Double.POSITIVE_INFINITY;
        String without = null;
        String choice = null;
        String rest = line;
        Matcher guard = GUARD.matcher(rest);
        if (guard.matches()) {
            switch (guard.group(1)) {
                case "above" -> above = Double.parseDouble(guard.group(2));
                case "below" -> below = Double.parseDouble(guard.group(2));
                default -> without = guard.group(2);
            }
            rest = guard.group(3);
        } else {
            Matcher chosen = CHOICE.matcher(rest);
            if (chosen.matches()) {
                choice = chosen.group(1) != null ? chosen.group(1) : chosen.group(2);
                rest = chosen.group(3);
            }
        }
        boolean onEnemy = rest.startsWith("enemy ");
        return new ConfigEffect(choice, above, below, without, onEnemy, onEnemy ? rest.substring(6) : rest);
    }
}

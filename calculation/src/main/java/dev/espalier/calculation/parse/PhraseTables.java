package dev.espalier.calculation.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the phrase tables (resources of this package) into a {@link PhraseTrie}. */
final class PhraseTables {
    private final Map<String, WordClass> classes = new HashMap<>();
    private final PhraseTrie phrases = new PhraseTrie(classes);
    private int count;

    private PhraseTables() {}

    static PhraseTrie read(GameNames names) {
        var tables = new PhraseTables();
        names.skills().forEach((name, display) -> tables.word("skill", words(name), display));
        names.grantedEffects().forEach((name, id) -> {
            String[] words = words(name);
            tables.word("granted", words, id);
            tables.word("gem", words, name);
            if (name.endsWith(" minion")) {
                String without = name.substring(0, name.length() - " minion".length());
                tables.word("gem", words(without), without);
            }
        });
        names.keystones().forEach(name -> tables.word("keystone", words(name), name));
        for (String file : resource("tables.txt").lines().toList()) {
            if (!file.isBlank()) {
                tables.readTable(file.strip());
            }
        }
        tables.classes.forEach((name, words) -> {
            if (words.isEmpty()) {
                throw new IllegalStateException("no table declares the class of words <" + name + ">");
            }
        });
        return tables.phrases;
    }

    static String resource(String name) {
        try (InputStream in = PhraseTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the phrase table " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the phrase table " + name + " cannot be read", e);
        }
    }

    private void readTable(String file) {
        String section = "";
        int number = 0;
        String open = "";
        for (String raw : resource(file).split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("//")) {
                continue;
            }
            if (line.endsWith("\\")) {
                open += line.substring(0, line.length() - 1).strip() + " ";
                continue;
            }
            line = open + line;
            open = "";
            if (line.startsWith("[") && line.endsWith("]") && !line.contains("=")) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            try {
                entry(section, line);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
    }

    private void entry(String section, String line) {
        int equals = line.indexOf(" = ");
        if (equals < 0) {
            throw new IllegalArgumentException("no ' = ' in: " + line);
        }
        String pattern = line.substring(0, equals).strip();
        String meaning = line.substring(equals + 3).strip();
        if (section.startsWith("class ")) {
            for (List<String> words : PatternText.expand(pattern)) {
                word(section.substring(6), words(String.join(" ", words)), meaning);
            }
            return;
        }
        Role role = Role.valueOf(section.toUpperCase(Locale.ROOT));
        var phrase = new Phrase(role, meaning, pattern.contains("<text"), count++);
        for (List<String> words : PatternText.expand(pattern)) {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("may be empty: " + pattern);
            }
            phrases.add(words, phrase);
        }
    }

    private void word(String name, String[] words, String value) {
        classes.computeIfAbsent(name, n -> new WordClass()).add(words, value);
    }

    private static String[] words(String expression) {
        List<Token> tokens = Tokens.of(expression.replace("#", "0"));
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).text();
        }
        return words;
    }
}

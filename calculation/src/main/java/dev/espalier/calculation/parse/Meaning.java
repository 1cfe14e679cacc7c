package dev.espalier.calculation.parse;

import dev.espalier.calculation.parse.phrase.Attributes;
import dev.espalier.calculation.parse.phrase.Notation;
import dev.espalier.calculation.parse.phrase.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Right-hand sides with their placeholders filled, read once each. Thread safe. */
final class Meaning {
    private static final int REMEMBERED = 20_000;

    private final Map<String, List<Statement>> statements = new ConcurrentHashMap<>();
    private final Map<String, Attributes> attributes = new ConcurrentHashMap<>();

    /** The statements of a form (one), stat or core phrase. */
    List<Statement> statements(Role role, String meaning, Map<String, String> words) {
        String text = filled(meaning, words);
        String key = role.name().charAt(0) + text;
        List<Statement> known = statements.get(key);
        if (known == null) {
            known = switch (role) {
                case FORM -> List.of(Notation.form(text));
                case STAT -> Notation.stats(text);
                default -> Notation.statements(text);
            };
            remember(statements, key, known);
        }
        return known;
    }

    /** The attributes of a lead, scope or suffix phrase. */
    Attributes attributes(String meaning, Map<String, String> words) {
        String text = plain(meaning, words);
        Attributes known = attributes.get(text);
        if (known == null) {
            known = Notation.attributes(text);
            remember(attributes, text, known);
        }
        return known;
    }

    private static <T> void remember(Map<String, T> map, String key, T value) {
        if (map.size() >= REMEMBERED) {
            map.clear();
        }
        map.put(key, value);
    }

    /** Puts captured words in as they are. */
    static String plain(String meaning, Map<String, String> words) {
        if (words.isEmpty() || meaning.indexOf('{') < 0) {
            return meaning;
        }
        String text = meaning;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue().replace(' ', '~'));
        }
        return text;
    }

    /** Puts captured words in; a statistic's name with alternatives ({@code Life|Mana}) becomes several. */
    static String filled(String meaning, Map<String, String> words) {
        if (words.isEmpty() || meaning.indexOf('{') < 0) {
            return meaning;
        }
        String text = meaning;
        for (Map.Entry<String, String> word : words.entrySet()) {
            String placeholder = "{" + word.getKey() + "}";
            if (word.getValue().indexOf('|') >= 0) {
                text = several(text, placeholder, word.getValue().split("\\|", -1));
            }
        }
        return plain(text, words);
    }

    /** Repeats statements (or names of a stat phrase) whose name has the placeholder, once for each value. */
    private static String several(String text, String placeholder, String[] values) {
        var statements = new ArrayList<String>();
        for (String statement : Notation.split(text, ';')) {
            List<String> parts = Notation.split(statement, ' ');
            if (!parts.get(0).contains(placeholder) && !parts.get(0).startsWith("[")) {
                statements.add(statement);
                continue;
            }
            boolean stat =
                    parts.size() == 1 || Character.isLowerCase(parts.get(1).charAt(0));
            var repeated = new ArrayList<String>();
            for (String value : values) {
                repeated.add((stat ? parts.get(0) : statement).replace(placeholder, value));
            }
            statements.add(
                    stat
                            ? String.join(", ", repeated) + " " + String.join(" ", parts.subList(1, parts.size()))
                            : String.join("; ", repeated));
        }
        return String.join("; ", statements);
    }
}

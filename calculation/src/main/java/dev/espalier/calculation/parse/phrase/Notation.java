package dev.espalier.calculation.parse.phrase;

import dev.espalier.calculation.modifier.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the right-hand sides of the phrase tables; see {@code docs/line-grammar.md}. */
public final class Notation {
    private Notation() {}

    /** The statements of a core phrase: {@code Stat KIND value attributes; …}, or {@code nothing}. */
    public static List<Statement> statements(String text) {
        if (text.equals("nothing")) {
            return List.of();
        }
        return split(text, ';').stream().map(Notation::statement).toList();
    }

    /** The statistics of a stat phrase, each with the attributes behind them all: {@code A, B attributes}. */
    public static List<Statement> stats(String text) {
        List<String> parts = split(text, ' ');
        int names = 1;
        while (names < parts.size() && parts.get(names - 1).endsWith(",")) {
            names++;
        }
        Attributes attributes = attributes(parts.subList(names, parts.size()));
        return parts.subList(0, names).stream()
                .map(n -> new Statement(
                        name(n.endsWith(",") ? n.substring(0, n.length() - 1) : n),
                        Kind.BASE,
                        Amount.ONE,
                        null,
                        attributes))
                .toList();
    }

    /** A form: {@code KIND value attributes}. */
    public static Statement form(String text) {
        return statement("form " + text);
    }

    static Statement statement(String text) {
        List<String> parts = split(text, ' ');
        if (parts.size() < 2) {
            throw new IllegalArgumentException("not a statement: " + text);
        }
        String stat = name(parts.get(0));
        Kind kind = kind(parts.get(1));
        if (kind == Kind.LIST) {
            return list(stat, parts.subList(2, parts.size()));
        }
        boolean valued = parts.size() > 2 && Amount.isNumeric(parts.get(2));
        if (!valued && kind != Kind.FLAG) {
            throw new IllegalArgumentException("no value: " + text);
        }
        Amount value = valued ? Amount.of(parts.get(2)) : Amount.ONE;
        return new Statement(stat, kind, value, null, attributes(parts.subList(valued ? 3 : 2, parts.size())));
    }

    private static Kind kind(String word) {
        return word.equals("INC") ? Kind.INCREASED : Kind.valueOf(word);
    }

    private static Statement list(String stat, List<String> parts) {
        var numbers = new LinkedHashMap<String, Amount>();
        var words = new LinkedHashMap<String, String>();
        var rest = new ArrayList<String>();
        String first = parts.get(0);
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals < 0 || part.endsWith(")")) {
                rest.add(part);
            } else {
                put(part.substring(0, equals), part.substring(equals + 1), numbers, words);
            }
        }
        if (first.startsWith("[")) {
            Statement inner = statement(first.substring(1, first.length() - 1).strip());
            return new Statement(
                    stat, Kind.LIST, Amount.ONE, new Statement.Content.Inner(inner, numbers, words), attributes(rest));
        }
        int equals = first.indexOf('=');
        String value = equals < 0 ? "1" : first.substring(equals + 1);
        Amount amount = Amount.isNumeric(value) ? Amount.of(value) : Amount.ONE;
        if (!Amount.isNumeric(value) && !value.equals("true")) {
            words.put("value", name(value));
        }
        String key = name(equals < 0 ? first : first.substring(0, equals));
        return new Statement(
                stat,
                Kind.LIST,
                Amount.ONE,
                new Statement.Content.Named(key, amount, numbers, words),
                attributes(rest));
    }

    private static void put(String key, String value, Map<String, Amount> numbers, Map<String, String> words) {
        if (value.contains("#")) {
            numbers.put(key, Amount.of(value));
        } else {
            words.put(key, name(value));
        }
    }

    /** The attributes of a lead, scope or suffix phrase; {@code nothing} has none. */
    public static Attributes attributes(String text) {
        return text.equals("nothing") ? Attributes.NONE : attributes(split(text, ' '));
    }

    private static Attributes attributes(List<String> parts) {
        Attributes all = Attributes.NONE;
        for (String part : parts) {
            all = all.and(attribute(part));
        }
        return all;
    }

    private static Attributes attribute(String part) {
        int open = part.indexOf('(');
        if (open <= 0 || !part.endsWith(")")) {
            throw new IllegalArgumentException("not an attribute: " + part);
        }
        String name = part.substring(0, open);
        String inside = part.substring(open + 1, part.length() - 1);
        return switch (name) {
            case "flag" -> new Attributes(Names.flags(inside), 0, List.of(), List.of(), Target.OWNER, "", null);
            case "keyword" -> new Attributes(0, Names.keywords(inside), List.of(), List.of(), Target.OWNER, "", null);
            case "suffix" -> new Attributes(0, 0, List.of(), List.of(), Target.OWNER, inside, null);
            case "to" -> new Attributes(0, 0, List.of(), List.of(), target(inside), "", null);
            case "own" -> new Attributes(0, 0, List.of(), attributes(inside).tags(), Target.OWNER, "", null);
            case "shared" -> shared(split(inside, ','));
            default -> Attributes.tag(TagNotation.tag(name, inside));
        };
    }

    private static Target target(String name) {
        return Target.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Attributes shared(List<String> parts) {
        var limit = new Attributes.Shared(parts.get(0), Amount.of(parts.get(1)));
        return new Attributes(0, 0, List.of(), List.of(), Target.OWNER, "", limit);
    }

    /** A name, where {@code ~} stands for a space. */
    static String name(String text) {
        return text.replace('~', ' ');
    }

    /** Splits outside of brackets; empty parts are dropped. */
    public static List<String> split(String text, char by) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == by && depth == 0) {
                addPart(parts, text.substring(start, i));
                start = i + 1;
            }
        }
        addPart(parts, text.substring(start));
        return parts;
    }

    private static void addPart(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    /** {@code a=1, b=x} as a map. */
    public static Map<String, String> words(List<String> parts) {
        var words = new HashMap<String, String>();
        for (String part : parts) {
            String[] pair = part.split("=", 2);
            words.put(pair[0], pair.length == 1 ? "true" : name(pair[1]));
        }
        return words;
    }

    static List<String> alternatives(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(Notation::name).toList();
    }
}

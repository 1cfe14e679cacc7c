package dev.espalier.calculation.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phrases, indexed by their words: finding those that begin at a word costs as many look-ups as the longest has
 * words. Placeholders are edges of their own: {@code #}, {@code #%}, {@code <class>}, {@code <text>} (any words),
 * {@code <word>} (one word, capitalised), {@code <tag>} (one word as it is). {@code ^} and {@code $} stand for the line's beginning and end. Filled once, then only read.
 */
final class PhraseTrie {
    /**
     * A phrase found in a line, from the asked position up to {@code end}.
     *
     * @param literals how many of the words it names, itself or by a class; the others it takes as they come
     */
    record Match(Phrase phrase, int end, Captures captures, int literals) {}

    private record ClassEdge(String name, @Nullable WordClass words, Node target) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>(4);
        private @Nullable Node number;
        private @Nullable Node percent;
        private @Nullable List<ClassEdge> classes;
        private @Nullable List<Phrase> phrases;
    }

    /** The name of a {@code <text>} that is read as a line of its own. */
    static final String INNER_LINE = "line";

    private final Node root = new Node();
    private final Map<String, WordClass> classes;

    PhraseTrie(Map<String, WordClass> classes) {
        this.classes = classes;
    }

    void add(List<String> pattern, Phrase phrase) {
        Node node = root;
        for (String part : pattern) {
            node = step(node, part);
        }
        node.phrases = node.phrases == null ? new ArrayList<>(1) : node.phrases;
        node.phrases.add(phrase);
    }

    private Node step(Node node, String part) {
        if (part.equals("#")) {
            node.number = node.number == null ? new Node() : node.number;
            return node.number;
        }
        if (part.equals("#%")) {
            node.percent = node.percent == null ? new Node() : node.percent;
            return node.percent;
        }
        if (part.startsWith("<") && part.endsWith(">")) {
            return classStep(node, part.substring(1, part.length() - 1));
        }
        return node.words.computeIfAbsent(part, w -> new Node());
    }

    private Node classStep(Node node, String name) {
        node.classes = node.classes == null ? new ArrayList<>(1) : node.classes;
        for (ClassEdge edge : node.classes) {
            if (edge.name.equals(name)) {
                return edge.target;
            }
        }
        String kind = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        boolean free = kind.equals("text") || kind.equals("word") || kind.equals("tag");
        WordClass words = free ? null : classes.computeIfAbsent(kind, k -> new WordClass());
        var edge = new ClassEdge(name, words, new Node());
        node.classes.add(edge);
        return edge.target;
    }

    /** All phrases that begin at the position. */
    List<Match> at(String text, List<Token> line, int position) {
        var found = new ArrayList<Match>();
        walk(root, text, line, position, Captures.NONE, 0, found);
        Node first = position == 0 ? root.words.get("^") : null;
        if (first != null) {
            walk(first, text, line, position, Captures.NONE, 1, found);
        }
        return found;
    }

    private void walk(
            Node node, String text, List<Token> line, int position, Captures captures, int literals, List<Match> to) {
        if (node.phrases != null) {
            for (Phrase p : node.phrases) {
                to.add(new Match(p, position, captures, literals));
            }
        }
        if (position == line.size()) {
            Node end = node.words.get("$");
            if (end != null) {
                walk(end, text, line, position, captures, literals + 1, to);
            }
            return;
        }
        Token token = line.get(position);
        Node number = token.kind() == Token.Kind.NUMBER ? node.number : node.percent;
        if (token.kind() != Token.Kind.WORD) {
            if (number != null) {
                walk(number, text, line, position + 1, captures.withNumber(token.value()), literals + 1, to);
            }
        } else {
            Node next = node.words.get(token.text());
            if (next != null) {
                walk(next, text, line, position + 1, captures, literals + 1, to);
            }
        }
        if (node.classes != null) {
            for (ClassEdge edge : node.classes) {
                walkClass(edge, text, line, position, captures, literals, to);
            }
        }
    }

    private void walkClass(
            ClassEdge edge,
            String text,
            List<Token> line,
            int position,
            Captures captures,
            int literals,
            List<Match> to) {
        int colon = edge.name.indexOf(':');
        String kind = colon < 0 ? edge.name : edge.name.substring(0, colon);
        String name = edge.name.substring(colon + 1);
        if (edge.words != null) {
            for (WordClass.Hit hit : edge.words.at(line, position)) {
                var more = captures.withWord(name, hit.value());
                walk(edge.target, text, line, position + hit.length(), more, literals + hit.length(), to);
            }
        } else if (!kind.equals("text")) {
            Token token = line.get(position);
            if (token.kind() == Token.Kind.WORD && isPlain(token.text())) {
                String word = kind.equals("word") ? capitalised(token.text()) : token.text();
                var more = captures.withWord(name, word);
                walk(edge.target, text, line, position + 1, more, literals, to);
            }
        } else {
            for (int end = position + 1; end <= line.size(); end++) {
                String part = text.substring(
                                line.get(position).start(), line.get(end - 1).end())
                        .toLowerCase(Locale.ROOT);
                if (isPlain(part) || name.equals(INNER_LINE)) {
                    walk(edge.target, text, line, end, captures.withWord(name, part), literals, to);
                }
            }
        }
    }

    /** Free words become part of a meaning: none may have a sign of the notation. */
    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (";()[]{}=~|#$^!/".indexOf(words.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

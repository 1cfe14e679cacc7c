package dev.espalier.calculation.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A named set of words and what they stand for: {@code fire = Fire}. Expressions may have several words. */
final class WordClass {
    /** An expression found in a line: how many tokens it has, and what it stands for. */
    record Hit(int length, String value) {}

    private record Expression(String[] words, String value) {}

    private final Map<String, List<Expression>> byFirst = new HashMap<>();

    void add(String[] words, String value) {
        byFirst.computeIfAbsent(words[0], w -> new ArrayList<>(1)).add(new Expression(words, value));
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    /** All expressions that stand there. */
    List<Hit> at(List<Token> line, int position) {
        Token first = line.get(position);
        List<Expression> candidates = first.kind() == Token.Kind.WORD ? byFirst.get(first.text()) : null;
        if (candidates == null) {
            return List.of();
        }
        var hits = new ArrayList<Hit>(1);
        for (Expression e : candidates) {
            if (matches(e.words, line, position)) {
                hits.add(new Hit(e.words.length, e.value));
            }
        }
        return hits;
    }

    private static boolean matches(String[] words, List<Token> line, int position) {
        if (position + words.length > line.size()) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (!line.get(position + i).text().equals(words[i])) {
                return false;
            }
        }
        return true;
    }
}

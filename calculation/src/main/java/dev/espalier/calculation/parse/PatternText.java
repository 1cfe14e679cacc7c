package dev.espalier.calculation.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The left-hand side of an entry: words with {@code (a|b c)} for alternatives and {@code [a]} for what may be missing,
 * nested at will. {@link #expand} lists every word sequence that it stands for. A number stands for any number.
 */
final class PatternText {
    private final String text;
    private int at;

    private PatternText(String text) {
        this.text = text;
    }

    static List<List<String>> expand(String pattern) {
        var reader = new PatternText(pattern.toLowerCase(Locale.ROOT));
        List<String> all = reader.alternatives();
        if (reader.at < pattern.length()) {
            throw new IllegalArgumentException("unbalanced: " + pattern);
        }
        var made = new ArrayList<List<String>>(all.size());
        for (String sequence : all) {
            List<String> words = words(sequence);
            if (!made.contains(words)) {
                made.add(words);
            }
        }
        return made;
    }

    private static List<String> words(String sequence) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < sequence.length()) {
            int space = sequence.indexOf(' ', at);
            int end = space < 0 ? sequence.length() : space;
            String word = word(sequence.substring(at, end));
            if (!word.isEmpty()) {
                words.add(word);
            }
            at = end + 1;
        }
        return words;
    }

    /** As {@link Tokens} sees it: a number is any number, punctuation at the end doesn't matter. */
    private static String word(String written) {
        int end = written.length();
        while (end > 0 && ",.:;".indexOf(written.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean percent = end > 1 && written.charAt(end - 1) == '%';
        for (int i = 0; i < (percent ? end - 1 : end); i++) {
            char c = written.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return written.substring(0, end);
            }
        }
        return end == 0 ? "" : percent ? "#%" : "#";
    }

    private List<String> alternatives() {
        var all = new ArrayList<String>(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        List<String> made = List.of("");
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '|' || c == ')' || c == ']') {
                break;
            }
            made = times(made, c == '(' || c == '[' ? group(c) : List.of(plain()));
        }
        return made;
    }

    private List<String> group(char open) {
        char close = open == '(' ? ')' : ']';
        at++;
        var inner = new ArrayList<>(alternatives());
        if (at >= text.length() || text.charAt(at) != close) {
            throw new IllegalArgumentException("no " + close + " in: " + text);
        }
        at++;
        if (open == '[') {
            inner.add("");
        }
        return inner;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && "()[]|".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private static List<String> times(List<String> left, List<String> right) {
        var made = new ArrayList<String>(left.size() * right.size());
        for (String l : left) {
            for (String r : right) {
                made.add(l + r);
            }
        }
        return made;
    }
}

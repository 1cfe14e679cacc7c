package dev.espalier.code.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements at places of a text, applied together. Replacements at the same place stay in the order they came in. */
public final class TextEdit {
    private final String text;
    private final List<Replacement> replacements = new ArrayList<>();

    private record Replacement(int start, int end, String with) {}

    public TextEdit(String text) {
        this.text = text;
    }

    /** Replaces {@code [start, end)}; an empty span inserts. */
    public void replace(int start, int end, String with) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException("no span [" + start + ", " + end + ") in " + text.length());
        }
        if (!text.substring(start, end).equals(with)) {
            replacements.add(new Replacement(start, end, with));
        }
    }

    /** Whether nothing is to be replaced. */
    public boolean isEmpty() {
        return replacements.isEmpty();
    }

    /** The text with all replacements made. */
    public String result() {
        StringBuilder result = new StringBuilder(text.length() + 256);
        int done = 0;
        List<Replacement> ordered = replacements.stream()
                .sorted(Comparator.comparingInt(Replacement::start))
                .toList();
        for (Replacement r : ordered) {
            if (r.start < done) {
                throw new IllegalStateException("replacements overlap at " + r.start);
            }
            result.append(text, done, r.start).append(r.with);
            done = r.end;
        }
        return result.append(text, done, text.length()).toString();
    }
}

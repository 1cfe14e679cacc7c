package dev.espalier.code.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of node ids as it is written in an attribute: every run of digits is an id, everything between is a separator.
 * Changing it leaves the order, the separators and what cannot be read as an id as they are.
 */
final class IdList {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final String text;
    private final List<int[]> spans = new ArrayList<>();

    IdList(String text) {
        this.text = text;
        Matcher m = DIGITS.matcher(text);
        while (m.find()) {
            spans.add(new int[] {m.start(), m.end()});
        }
    }

    /** The list as written. */
    String text() {
        return text;
    }

    /** The same numbers with commas between them. */
    String plain() {
        return String.join(
                ",", spans.stream().map(s -> text.substring(s[0], s[1])).toList());
    }

    private int id(int[] span) {
        try {
            return Integer.parseInt(text, span[0], span[1], 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The list without the ids that are not wanted, and with these behind it unless it has them already. */
    String changed(IntPredicate wanted, Collection<Integer> appended) {
        StringBuilder changed = new StringBuilder(text.substring(0, spans.isEmpty() ? text.length() : spans.get(0)[0]));
        Set<Integer> kept = new HashSet<>();
        boolean first = true;
        for (int i = 0; i < spans.size(); i++) {
            int id = id(spans.get(i));
            if (id < 0 || wanted.test(id)) {
                int from = first ? spans.get(i)[0] : spans.get(i - 1)[1];
                changed.append(text, from, spans.get(i)[1]);
                kept.add(id);
                first = false;
            }
        }
        for (int id : appended) {
            if (kept.add(id)) {
                changed.append(first ? "" : ",").append(id);
                first = false;
            }
        }
        return changed.append(spans.isEmpty() ? "" : text.substring(spans.get(spans.size() - 1)[1]))
                .toString();
    }
}

package dev.espalier.calculation.item.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks off a modifier line: {@code {range:0.5}}, {@code {variant:1,2}}, {@code (implicit)} and the like. */
final class LineMarks {
    private static final double DEFAULT_ROLL = 0.5;
    private static final Pattern BRACES = Pattern.compile("\\{(\\p{Alpha}*):?([^}]*)}");
    private static final Pattern PARENTHESES = Pattern.compile(" \\((\\p{Lower}+)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("[\\p{Alpha}_]+");
    private static final Map<String, ItemLine.Mark> MARKS = Map.of(
            "custom", ItemLine.Mark.CUSTOM,
            "fractured", ItemLine.Mark.FRACTURED,
            "desecrated", ItemLine.Mark.DESECRATED,
            "mutated", ItemLine.Mark.MUTATED,
            "enchant", ItemLine.Mark.ENCHANT,
            "implicit", ItemLine.Mark.IMPLICIT,
            "rune", ItemLine.Mark.RUNE);

    private final Set<ItemLine.Mark> marks = EnumSet.noneOf(ItemLine.Mark.class);
    private final Set<Integer> variants = new LinkedHashSet<>();
    private final List<String> tags = new ArrayList<>();
    private double roll = DEFAULT_ROLL;
    private double corruption = 1;

    private LineMarks() {}

    static ItemLine read(String written) {
        var found = new LineMarks();
        String text = found.takeBraces(written);
        text = found.takeParentheses(text);
        if (found.marks.contains(ItemLine.Mark.RUNE)) {
            found.marks.add(ItemLine.Mark.ENCHANT);
        }
        if (found.marks.contains(ItemLine.Mark.ENCHANT)) {
            found.marks.add(ItemLine.Mark.IMPLICIT);
        }
        return new ItemLine(text, found.marks, found.variants, found.roll, found.corruption, found.tags);
    }

    /** A line's bare text: what is in braces or in parentheses with a single word left out. */
    static String bare(String written) {
        return written.replaceAll("\\{[^{}]*}", "").replaceAll(" ?\\(\\p{Lower}+\\)", "");
    }

    private String takeBraces(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher m = BRACES.matcher(text);
        while (m.find()) {
            note(m.group(1), m.group(2));
        }
        return m.replaceAll("");
    }

    private String takeParentheses(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        Matcher m = PARENTHESES.matcher(text);
        while (m.find()) {
            note(m.group(1), "");
        }
        return m.replaceAll("");
    }

    private void note(String key, String value) {
        ItemLine.Mark mark = MARKS.get(key.toLowerCase(Locale.ROOT));
        if (mark != null) {
            marks.add(mark);
            return;
        }
        switch (key) {
            case "variant" -> NUMBER.matcher(value).results().forEach(r -> variants.add(Integer.valueOf(r.group())));
            case "tags" -> WORD.matcher(value).results().forEach(r -> tags.add(r.group()));
            case "range" -> roll = number(value, DEFAULT_ROLL);
            case "corruptedRange" -> corruption = number(value, 1);
            default -> {
                // Any other mark says nothing about the line's effect.
            }
        }
    }

    private static double number(String text, double otherwise) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}

package dev.espalier.calculation.item.text;

import java.util.List;
import java.util.Set;

/**
 * One modifier line of an item as it stands in the text.
 *
 * @param text the line without the marks in front of it, rolls still as ranges; lines that only make sense together
 *     are joined by a blank
 * @param variants the variants of the item that have the line; empty for all
 * @param roll where within its ranges the line has rolled, 0 to 1
 * @param corruption factor on the rolled value that a corruption left, 1 for none
 * @param tags what catalysts ask about
 */
public record ItemLine(
        String text, Set<Mark> marks, Set<Integer> variants, double roll, double corruption, List<String> tags) {

    /** What is said about a line in braces before it or in parentheses behind it. */
    public enum Mark {
        CUSTOM,
        FRACTURED,
        DESECRATED,
        MUTATED,
        ENCHANT,
        IMPLICIT,
        RUNE
    }

    public ItemLine {
        marks = Set.copyOf(marks);
        variants = Set.copyOf(variants);
        tags = List.copyOf(tags);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether the line is there when these variants are chosen. */
    public boolean present(Set<Integer> chosen) {
        return variants.isEmpty() || variants.stream().anyMatch(chosen::contains);
    }

    public ItemLine withText(String newText) {
        return new ItemLine(newText, marks, variants, roll, corruption, tags);
    }

    public ItemLine withRoll(double newRoll) {
        return new ItemLine(text, marks, variants, newRoll, corruption, tags);
    }
}

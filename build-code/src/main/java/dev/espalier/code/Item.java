package dev.espalier.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a build.
 *
 * @param id the number by which slots and tree sockets refer to it
 * @param text the item's text as Path of Building wrote it, with {@code \n} between lines, white space at both ends
 *     removed as Path of Building does; empty if the element has none
 * @param variant the chosen variant of an item that has several, from 1; null if not written
 * @param alternativeVariants the further variants chosen ({@code variantAlt}, {@code variantAlt2} ...), in that order;
 *     entries are null where one is not written but a later one is
 * @param modRanges legacy rolls: where within its range the n-th modifier line lies
 */
public record Item(
        int id,
        String text,
        @Nullable Integer variant,
        List<@Nullable Integer> alternativeVariants,
        List<ModRange> modRanges) {

    /**
     * The roll of one modifier line.
     *
     * @param line the number of the line, from 1, counted over enchantments, runes, implicit and explicit lines
     * @param range 0 for the lowest roll to 1 for the highest
     */
    public record ModRange(int line, double range) {}

    public Item {
        alternativeVariants = Collections.unmodifiableList(new ArrayList<>(alternativeVariants));
        modRanges = List.copyOf(modRanges);
    }

    /** The lines of the text, without white space at their ends, empty lines left out. */
    public List<String> lines() {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}

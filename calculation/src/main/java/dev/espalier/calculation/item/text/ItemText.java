package dev.espalier.calculation.item.text;

import dev.espalier.calculation.character.Rarity;
import dev.espalier.data.item.ItemBase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item's text, taken apart: what it is, and its modifier lines in the groups that the game shows.
 *
 * @param title the name of a rare or unique item; for others the whole name
 * @param quality in per cent, 0 where none is written
 * @param sockets how many rune sockets it has
 * @param runes what is in them, {@code None} for nothing; may be shorter than the sockets are many
 * @param radius the label of a jewel's radius, or null
 * @param limit how many items of its name may be worn, or null for any number
 * @param classRestriction the class that alone can use it, or null
 * @param requirements attributes asked for, as far as the text says so
 * @param chosenVariants the variants that count
 */
public record ItemText(
        Rarity rarity,
        String title,
        ItemBase base,
        double quality,
        int sockets,
        List<String> runes,
        boolean corrupted,
        boolean mirrored,
        @Nullable String radius,
        @Nullable Integer limit,
        @Nullable Catalyst catalyst,
        @Nullable Double catalystQuality,
        @Nullable String classRestriction,
        WrittenRequirements requirements,
        Set<Integer> chosenVariants,
        Lines lines) {

    /** Attributes that the text asks for; null where it does not say. */
    public record WrittenRequirements(
            @Nullable Double strength,
            @Nullable Double dexterity,
            @Nullable Double intelligence) {}

    /** The modifier lines by group, those of other variants included. */
    public record Lines(
            List<ItemLine> enchantments,
            List<ItemLine> runes,
            List<ItemLine> classRequirements,
            List<ItemLine> implicits,
            List<ItemLine> explicits) {
        public Lines {
            enchantments = List.copyOf(enchantments);
            runes = List.copyOf(runes);
            classRequirements = List.copyOf(classRequirements);
            implicits = List.copyOf(implicits);
            explicits = List.copyOf(explicits);
        }

        /** All lines in the order in which they count. */
        public Stream<ItemLine> all() {
            return Stream.of(enchantments, runes, classRequirements, implicits, explicits)
                    .flatMap(List::stream);
        }
    }

    public ItemText {
        runes = List.copyOf(runes);
        chosenVariants = Set.copyOf(chosenVariants);
    }

    /** The name as a player reads it: title and base, or the magic item's name. */
    public String name() {
        return rarity.namesItsBase() ? title : title + ", " + base.name().replaceAll(" \\(.+\\)", "");
    }

    public double magnitude(ItemLine line) {
        return Catalyst.magnitude(catalyst, line.tags(), catalystQuality);
    }

    /** A line with its values in place. */
    public String rolled(ItemLine line) {
        return Rolls.apply(line.text(), line.roll(), line.corruption(), magnitude(line));
    }
}

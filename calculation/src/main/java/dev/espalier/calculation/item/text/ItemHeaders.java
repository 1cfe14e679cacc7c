package dev.espalier.calculation.item.text;

import dev.espalier.calculation.character.Rarity;
import dev.espalier.code.Item;
import dev.espalier.data.item.ItemBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines of an item's text other than modifiers say, gathered while it is read. */
final class ItemHeaders {
    private static final Pattern NUMBER = Pattern.compile("^([+-]?[\\d.]+)");
    private static final Pattern WORDS = Pattern.compile("^[\\p{Alpha} ]+");
    private static final List<String> ORDINALS = List.of("", " Two", " Three", " Four", " Five");
    /** Headers that repeat what follows from the rest of the text, or concern the player alone. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "Unique ID",
            "Item Level",
            "Charm Slots",
            "Spirit",
            "Talisman Tier",
            "Armour",
            "Evasion Rating",
            "Evasion",
            "Energy Shield",
            "Ward",
            "Requires Level",
            "Level",
            "LevelReq",
            "Has Variants",
            "Selected Variants",
            "League",
            "Crafted",
            "Implicit",
            "Prefix",
            "Suffix",
            "Unreleased",
            "Upgrade",
            "Source",
            "Note",
            "Critical Hit Range",
            "Attacks per Second",
            "Weapon Range",
            "Critical Hit Chance",
            "Physical Damage",
            "Elemental Damage",
            "Chaos Damage",
            "Fire Damage",
            "Cold Damage",
            "Lightning Damage",
            "Reload Time",
            "Chance to Block",
            "Block chance",
            "Requires");

    Rarity rarity = Rarity.UNIQUE;
    String title = "?";

    @Nullable
    ItemBase base;

    int implicits;
    boolean modifiersBegan;

    @Nullable
    Integer variant;

    @Nullable
    Catalyst catalyst;

    @Nullable
    Double catalystQuality;

    private final List<@Nullable Integer> furtherVariants;
    private final List<String> runes = new ArrayList<>();
    private int knownVariants;
    private double quality;
    private int sockets;
    private boolean corrupted;
    private boolean mirrored;
    private @Nullable String radius;
    private @Nullable Integer limit;
    private @Nullable String classRestriction;
    private @Nullable Double strength;
    private @Nullable Double dexterity;
    private @Nullable Double intelligence;

    ItemHeaders(Item item) {
        this.variant = item.variant();
        this.furtherVariants = new ArrayList<>(item.alternativeVariants());
    }

    /** Whether the line tells of the item's state ({@code Corrupted}). */
    boolean state(String line) {
        switch (line) {
            case "Mirrored" -> mirrored = true;
            case "Corrupted", "Twice Corrupted" -> corrupted = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes in a line {@code name: value}; false if it is none of the known ones, so a modifier with a colon in it. */
    boolean header(String name, String value) {
        switch (name) {
            case "Requires Class", "Class:" -> classRestriction = value;
            case "Quality" -> quality = number(value, 0);
            case "Sockets" ->
                sockets = (int) value.chars().filter(c -> c == 'S').count();
            case "Rune" -> runes.add(value);
            case "Radius" -> radius = words(value);
            case "Limited to" -> limit = (int) number(value, 1);
            case "Variant" -> knownVariants++;
            case "Selected Variant" -> variant = (int) number(value, 1);
            case "Implicits" -> {
                implicits = (int) number(value, 0);
                modifiersBegan = true;
            }
            case "Catalyst" -> catalyst = Catalyst.named(value);
            case "CatalystQuality" -> catalystQuality = number(value, 0);
            case "Str", "Strength" -> strength = number(value, 0);
            case "Dex", "Dexterity" -> dexterity = number(value, 0);
            case "Int", "Intelligence" -> intelligence = number(value, 0);
            default -> {
                return WITHOUT_EFFECT.contains(name) || alternative(name, value) || partOfName(name, value);
            }
        }
        return true;
    }

    private boolean partOfName(String name, String value) {
        return title.contains(name) && title.contains(value);
    }

    private boolean alternative(String name, String value) {
        if (name.startsWith("Has Alt Variant")) {
            return true;
        }
        if (!name.startsWith("Selected Alt Variant")) {
            return false;
        }
        int at = ORDINALS.indexOf(name.substring("Selected Alt Variant".length()));
        if (at >= 0) {
            while (furtherVariants.size() <= at) {
                furtherVariants.add(null);
            }
            furtherVariants.set(at, (int) number(value, 1));
        }
        return true;
    }

    private static String words(String value) {
        Matcher m = WORDS.matcher(value);
        return m.find() ? m.group().strip() : value;
    }

    private static double number(String value, double otherwise) {
        Matcher m = NUMBER.matcher(value);
        return m.find() ? Double.parseDouble(m.group(1)) : otherwise;
    }

    ItemText finish(ItemBase found, ItemText.Lines lines) {
        boolean socketed = found.weapon().isPresent()
                || found.armour().isPresent()
                || found.tags().contains("wand")
                || found.tags().contains("staff")
                || found.tags().contains("sceptre");
        boolean jewel = found.type().equals("Jewel");
        return new ItemText(
                rarity,
                title,
                found,
                quality,
                socketed ? sockets : 0,
                socketed ? runes : List.of(),
                corrupted,
                mirrored,
                jewel ? radius : null,
                jewel ? limit : null,
                catalyst,
                catalystQuality,
                classRestriction,
                new ItemText.WrittenRequirements(strength, dexterity, intelligence),
                ItemReader.variants(knownVariants, variant, furtherVariants),
                lines);
    }
}

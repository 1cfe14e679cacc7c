package dev.espalier.calculation.character;

import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.data.item.ItemBase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is worn in one slot.
 *
 * @param slot the slot in use ({@code Weapon 1}, also for what the second weapon set holds), {@code Jewel} in a socket
 * @param name name with base, as a player reads it
 * @param title the name of a rare or unique item, else the whole name
 * @param quality in per cent
 * @param socketed how many of its rune sockets are filled
 * @param modifiers its modifiers on the character; local ones are in its numbers
 * @param explicitLines its explicit modifier lines with their values
 * @param otherLines its enchantments and implicit modifier lines with their values
 * @param weapon its numbers as a weapon in that hand, or null if it is none
 * @param flask its numbers as a flask or charm, or null
 * @param buff what a flask or charm does while it works
 * @param strength attribute asked for, after its modifiers
 */
public record EquippedItem(
        String slot,
        String name,
        String title,
        ItemBase base,
        Rarity rarity,
        boolean corrupted,
        double quality,
        int socketed,
        List<Modifier> modifiers,
        List<String> explicitLines,
        List<String> otherLines,
        @Nullable WeaponData weapon,
        @Nullable ArmourData armour,
        @Nullable FlaskData flask,
        List<Modifier> buff,
        int strength,
        int dexterity,
        int intelligence) {
    public EquippedItem {
        modifiers = List.copyOf(modifiers);
        explicitLines = List.copyOf(explicitLines);
        otherLines = List.copyOf(otherLines);
        buff = List.copyOf(buff);
    }

    /** The class of the item: {@code Bow}, {@code Shield}, {@code Jewel}. */
    public String type() {
        return base.type();
    }

    public boolean isJewel() {
        return type().equals("Jewel");
    }

    public boolean isFlask() {
        return type().equals("Flask");
    }

    public boolean isCharm() {
        return type().equals("Charm");
    }

    public EquippedItem withModifiers(List<Modifier> others) {
        return new EquippedItem(
                slot,
                name,
                title,
                base,
                rarity,
                corrupted,
                quality,
                socketed,
                others,
                explicitLines,
                otherLines,
                weapon,
                armour,
                flask,
                buff,
                strength,
                dexterity,
                intelligence);
    }

    /** Whether one of its lines has this text in it, case left aside. */
    public boolean mentions(String text, boolean explicitOnly) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return explicitLines.stream().anyMatch(l -> l.toLowerCase(Locale.ROOT).contains(wanted))
                || (!explicitOnly
                        && otherLines.stream()
                                .anyMatch(l -> l.toLowerCase(Locale.ROOT).contains(wanted)));
    }
}

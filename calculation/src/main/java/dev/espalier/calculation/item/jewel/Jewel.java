package dev.espalier.calculation.item.jewel;

import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.data.constant.JewelRadius;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A jewel as it would sit in a socket of the passive tree.
 *
 * @param item its modifiers on the character
 * @param radius its radius, or null if it has none
 * @param effects what it does to the passives in its radius
 * @param limit how many jewels of its name work, or null for any number
 * @param conqueror in whose name it conquers the passives in its radius, or null
 */
public record Jewel(
        EquippedItem item,
        @Nullable JewelRadius radius,
        List<RadiusEffect> effects,
        @Nullable Integer limit,
        @Nullable Conqueror conqueror) {
    public Jewel {
        effects = List.copyOf(effects);
    }

    /** Jewels whose additions to a passive exclude those of others of the kind. */
    public boolean isExclusive() {
        return item.base().name().contains("Time-Lost") || item.base().name().contains("Timeless Jewel");
    }

    /** The name that the limit counts by: all timeless jewels are one of a kind. */
    public String limitKey() {
        return item.base().subType().orElse("").equals("Timeless") ? "Historic" : item.title();
    }
}

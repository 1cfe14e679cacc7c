package dev.espalier.calculation.item;

import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.Rarity;
import dev.espalier.data.item.ItemBase;
import org.jspecify.annotations.Nullable;

/** What may be held in the off-hand beside a weapon (Path of Building 0.15.0, ItemsTab: items valid for a slot). */
final class OffHand {
    private OffHand() {}

    static boolean allows(@Nullable EquippedItem main, EquippedItem off, TreeFlags tree) {
        String type = main == null ? "" : main.type();
        if (type.equals("Bow")) {
            return off.type().equals("Quiver");
        }
        if (type.equals("Talisman") && tree.holds(TreeFlags.LORD_OF_THE_WILDS)) {
            boolean unique = off.rarity() == Rarity.UNIQUE || off.rarity() == Rarity.RELIC;
            return off.type().equals("Sceptre") && !unique;
        }
        if (type.equals("Staff") && tree.holds(TreeFlags.INSTRUMENTS_OF_POWER)) {
            return off.type().equals("Focus");
        }
        boolean giant = tree.holds(TreeFlags.GIANTS_BLOOD);
        boolean free = main == null || main.base().tags().contains("onehand") || (giant && isForGiants(main.base()));
        return free && (isHeldBeside(type, off) || (giant && isForGiants(off.base())));
    }

    private static boolean isHeldBeside(String main, EquippedItem off) {
        return switch (off.type()) {
            case "Shield", "Focus", "Sceptre" -> true;
            case "Spear" -> false;
            default -> off.base().tags().contains("one_hand_weapon") && !main.equals("Wand") && !main.equals("Sceptre");
        };
    }

    private static boolean isForGiants(ItemBase base) {
        return base.tags().contains("axe")
                || base.tags().contains("mace")
                || base.tags().contains("sword");
    }
}

package dev.espalier.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which items are worn.
 *
 * @param id the set's number
 * @param title the name the player gave it, empty if none
 * @param useSecondWeaponSet whether the character holds its second pair of weapons
 * @param slots slot name (for example {@code Weapon 1 Swap}, {@code Flask 1}) to what is in it, in the document's order;
 *     empty slots may be listed
 */
public record ItemSet(int id, String title, boolean useSecondWeaponSet, Map<String, Slot> slots) {

    /**
     * A slot.
     *
     * @param itemId the item in it, 0 for none
     * @param active whether a flask or charm is in use
     */
    public record Slot(int itemId, boolean active) {}

    public ItemSet {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** The id of the item in a slot, 0 for none. */
    public int itemIn(String slot) {
        Slot s = slots.get(slot);
        return s == null ? 0 : s.itemId();
    }
}

package dev.espalier.calculation.character;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a character wears, by slot ({@code Helmet}, {@code Ring 1}, {@code Weapon 2}); the hands hold what the weapon set
 * in use has. Jewels are not part of it: they belong to the nodes of the passive tree that they sit in.
 */
public final class Equipment {
    private final Map<String, EquippedItem> worn = new LinkedHashMap<>();
    private final List<EquippedItem> activeFlasks = new ArrayList<>();
    private final List<EquippedItem> activeCharms = new ArrayList<>();

    /** The item in a slot, or null if it is empty. Flasks and charms are here too. */
    public @Nullable EquippedItem in(String slot) {
        return worn.get(slot);
    }

    /** The armour numbers of what is in a slot, or null. */
    public @Nullable ArmourData armour(String slot) {
        EquippedItem item = worn.get(slot);
        return item == null ? null : item.armour();
    }

    public void put(EquippedItem item) {
        worn.put(item.slot(), item);
    }

    public void remove(String slot) {
        worn.remove(slot);
    }

    /** All that is worn, in the order of the slots. */
    public Collection<EquippedItem> all() {
        return Collections.unmodifiableCollection(worn.values());
    }

    /** The flasks that are in use, changeable while the build is opened. */
    public List<EquippedItem> activeFlasks() {
        return activeFlasks;
    }

    /** The charms that are in use, changeable while the build is opened. */
    public List<EquippedItem> activeCharms() {
        return activeCharms;
    }
}

package dev.espalier.calculation.item;

import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Tag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes off what other items forbid ("Can't use Helmet"). An item that is itself disabled disables nothing: along a chain
 * every other item is off (Path of Building 0.15.0, CalcSetup: disabled items).
 */
final class Disablers {
    private Disablers() {}

    static void apply(Map<String, EquippedItem> worn) {
        Map<String, String> victimOf = new HashMap<>();
        Map<String, String> disablerOf = new HashMap<>();
        for (EquippedItem item : worn.values()) {
            String victim = victim(item, worn);
            if (victim != null) {
                victimOf.put(item.slot(), victim);
                disablerOf.put(victim, item.slot());
            }
        }
        disabled(victimOf, disablerOf).forEach(worn::remove);
    }

    private static @Nullable String victim(EquippedItem item, Map<String, EquippedItem> worn) {
        for (Modifier m : item.modifiers()) {
            for (Tag tag : m.tags()) {
                if (tag instanceof ScopeTag.Assembly a && a.type().equals("DisablesItem")) {
                    String slot = a.word("slotName");
                    String spared = a.word("excludeItemType");
                    EquippedItem other = slot == null ? null : worn.get(slot);
                    boolean excluded =
                            spared != null && other != null && other.type().equals(spared);
                    if (!excluded) {
                        return slot;
                    }
                }
            }
        }
        return null;
    }

    private static Set<String> disabled(Map<String, String> victimOf, Map<String, String> disablerOf) {
        Set<String> visited = new HashSet<>();
        Set<String> off = new HashSet<>();
        for (String slot : List.copyOf(victimOf.keySet())) {
            if (!visited.contains(slot)) {
                walk(chainStart(slot, disablerOf), victimOf, visited, off);
            }
        }
        return off;
    }

    private static String chainStart(String slot, Map<String, String> disablerOf) {
        Set<String> seen = new HashSet<>();
        String start = slot;
        while (seen.add(start)) {
            String before = disablerOf.get(start);
            if (before == null) {
                break;
            }
            start = before;
        }
        return start;
    }

    private static void walk(String start, Map<String, String> victimOf, Set<String> visited, Set<String> off) {
        String at = start;
        while (at != null && visited.add(at)) {
            String victim = victimOf.get(at);
            if (victim == null) {
                return;
            }
            visited.add(victim);
            off.add(victim);
            at = victimOf.get(victim);
        }
    }
}

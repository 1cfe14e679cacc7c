package dev.espalier.data.rules;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a character has allocated.
 *
 * @param ascendancy its ascendancy, or null
 * @param weaponSetById allocated nodes by id, with their weapon set: 0 both, 1 or 2
 * @param unconnectedAllowed ids of nodes that a jewel or passive allows to allocate without a connection
 */
public record TreeSelection(
        String className,
        @Nullable String ascendancy,
        SortedMap<Integer, Integer> weaponSetById,
        Set<Integer> unconnectedAllowed) {

    public TreeSelection {
        weaponSetById = Collections.unmodifiableSortedMap(new TreeMap<>(weaponSetById));
        unconnectedAllowed = Set.copyOf(unconnectedAllowed);
        weaponSetById.values().forEach(set -> {
            if (set < 0 || set > 2) {
                throw new IllegalArgumentException("weapon set " + set);
            }
        });
    }
}

package dev.espalier.code;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One passive tree of a build, as written. Ids are not checked against any tree.
 *
 * @param title the name the player gave it, empty if none
 * @param treeVersion the version of the tree, for example {@code 0_4}; {@code 0_1} where it is not written
 * @param classId the class by its index in Path of Building's table of that version, null if not written
 * @param classInternalId the class by the game's own number, which goes before {@code classId}; null if not written
 * @param ascendClassId the ascendancy by its index within the class, 0 for none, null if not written
 * @param ascendancyInternalId the ascendancy by the game's own id, which goes before {@code ascendClassId}; empty for
 *     none, null if not written
 * @param secondaryAscendClassId the second ascendancy, 0 for none
 * @param nodes ids of all allocated nodes (weapon-set nodes included) in the order they were written, each once
 * @param weaponSets the nodes that count for one weapon set only: node id to 1 or 2
 * @param attributes the attribute chosen at attribute nodes: node id to attribute; may name nodes that are not allocated
 * @param jewels the sockets of the tree that hold a jewel: node id to item id
 * @param url the link to the tree that Path of Building writes beside it, empty if there is none
 */
public record PassiveSpec(
        String title,
        String treeVersion,
        @Nullable Integer classId,
        @Nullable Integer classInternalId,
        @Nullable Integer ascendClassId,
        @Nullable String ascendancyInternalId,
        int secondaryAscendClassId,
        List<Integer> nodes,
        SortedMap<Integer, Integer> weaponSets,
        SortedMap<Integer, Attribute> attributes,
        SortedMap<Integer, Integer> jewels,
        String url) {

    public PassiveSpec {
        nodes = List.copyOf(nodes);
        weaponSets = sorted(weaponSets);
        attributes = sorted(attributes);
        jewels = sorted(jewels);
    }

    private static <V> SortedMap<Integer, V> sorted(Map<Integer, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}

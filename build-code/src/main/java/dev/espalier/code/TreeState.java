package dev.espalier.code;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an edit may change of a passive tree, complete: what is not in here is not in the tree afterwards.
 *
 * @param nodes ids of all allocated nodes, those of the weapon sets too; the order counts for new ones only
 * @param weaponSets the nodes that count for one weapon set only: node id to 1 or 2
 * @param attributes the attribute chosen at attribute nodes; entries for nodes that are not allocated are written too
 */
public record TreeState(
        Set<Integer> nodes, SortedMap<Integer, Integer> weaponSets, SortedMap<Integer, Attribute> attributes) {

    public TreeState {
        nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
        weaponSets = Collections.unmodifiableSortedMap(new TreeMap<>(weaponSets));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        if (nodes.stream().anyMatch(id -> id < 0)) {
            throw new IllegalArgumentException("negative node ids: " + nodes);
        }
        if (weaponSets.values().stream().anyMatch(set -> set < 0 || set > 9)) {
            throw new IllegalArgumentException("no such weapon set: " + weaponSets);
        }
    }

    /** The tree as a build has it. */
    public static TreeState of(PassiveSpec spec) {
        return new TreeState(new LinkedHashSet<>(spec.nodes()), spec.weaponSets(), spec.attributes());
    }

    /** With these nodes allocated as well, for both weapon sets. */
    public TreeState taking(Collection<Integer> ids) {
        Set<Integer> more = new LinkedHashSet<>(nodes);
        more.addAll(ids);
        return new TreeState(more, weaponSets, attributes);
    }

    /** Without these nodes, their weapon sets and their attributes. */
    public TreeState givingBack(Collection<Integer> ids) {
        Set<Integer> fewer = new LinkedHashSet<>(nodes);
        SortedMap<Integer, Integer> sets = new TreeMap<>(weaponSets);
        SortedMap<Integer, Attribute> chosen = new TreeMap<>(attributes);
        for (Integer id : ids) {
            fewer.remove(id);
            sets.remove(id);
            chosen.remove(id);
        }
        return new TreeState(fewer, sets, chosen);
    }

    /** With these attributes chosen, the others as they are. */
    public TreeState choosing(Map<Integer, Attribute> choices) {
        SortedMap<Integer, Attribute> chosen = new TreeMap<>(attributes);
        chosen.putAll(choices);
        return new TreeState(nodes, weaponSets, chosen);
    }

    /** With these nodes in these weapon sets (0 for both), the others as they are. */
    public TreeState assigning(Map<Integer, Integer> setByNode) {
        SortedMap<Integer, Integer> sets = new TreeMap<>(weaponSets);
        sets.putAll(setByNode);
        sets.values().removeIf(set -> set == 0);
        return new TreeState(nodes, sets, attributes);
    }
}

package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.code.Build;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The structural variants of an opened build: a character for each combination of structural nodes that is asked for, put
 * together when it is first needed. The latest few are kept.
 */
final class Variants<T> {
    private static final int KEPT = 24;

    private final PassiveTree tree;
    private final boolean[] structural;
    private final Function<Allocation, T> opener;
    private final Map<SortedMap<Integer, Integer>, T> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SortedMap<Integer, Integer>, T> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param structural by dense index, whether the node is structural
     * @param opener puts a character together for an allocation
     */
    Variants(PassiveTree tree, boolean[] structural, Function<Allocation, T> opener) {
        this.tree = tree;
        this.structural = structural;
        this.opener = opener;
    }

    boolean[] structural() {
        return structural;
    }

    /** The character for an allocation's structural nodes. */
    T of(Allocation allocation) {
        var key = new TreeMap<Integer, Integer>();
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0 && structural[node]) {
                key.put(id, allocation.state(id));
            }
        }
        return known.computeIfAbsent(key, k -> opener.apply(allocation));
    }

    /** The allocation that a build's active spec describes, nodes that the tree does not know left out. */
    static Allocation original(Build build, PassiveTree tree) {
        var states = new TreeMap<Integer, Integer>();
        var spec = build.activeSpec();
        for (int id : spec.nodes()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                var choice = tree.kind(node) == NodeKind.ATTRIBUTE
                        ? spec.attributes().get(id)
                        : null;
                int attribute = choice == null ? 0 : choice.ordinal() + 1;
                states.put(id, NodeState.of(attribute, spec.weaponSets().getOrDefault(id, 0)));
            }
        }
        return Allocation.of(states);
    }
}

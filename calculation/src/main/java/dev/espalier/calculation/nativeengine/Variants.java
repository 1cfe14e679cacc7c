package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.code.Build;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The structural variants of an opened build: a character for each combination of structural nodes that is asked for, put
 * together when it is first needed. The latest few are kept; finding one of them makes no objects.
 */
final class Variants<T> {
    private static final int KEPT = 24;

    private final PassiveTree tree;
    private final int[] structural;
    private final Function<Allocation, T> opener;
    private final List<Known<T>> known = new ArrayList<>();
    private long clock;

    /** A variant: the states of the structural nodes, what was put together for them, and when it was last asked for. */
    private static final class Known<T> {
        final byte[] states;
        final T character;
        long used;

        Known(byte[] states, T character) {
            this.states = states;
            this.character = character;
        }
    }

    /**
     * @param structural by dense index, whether the node is structural
     * @param opener puts a character together for an allocation
     */
    Variants(PassiveTree tree, boolean[] structural, Function<Allocation, T> opener) {
        this.tree = tree;
        this.structural = IntStream.range(0, structural.length)
                .filter(node -> structural[node])
                .toArray();
        this.opener = opener;
    }

    /** The character for an allocation's structural nodes. */
    T of(Allocation allocation) {
        return of(states(allocation, tree));
    }

    /** The character for the structural nodes of a tree: states by dense index. */
    T of(byte[] states) {
        for (int i = 0; i < known.size(); i++) {
            Known<T> variant = known.get(i);
            if (fits(variant, states)) {
                variant.used = ++clock;
                return variant.character;
            }
        }
        return open(states);
    }

    private boolean fits(Known<T> variant, byte[] states) {
        for (int i = 0; i < structural.length; i++) {
            if (variant.states[i] != states[structural[i]]) {
                return false;
            }
        }
        return true;
    }

    private T open(byte[] states) {
        byte[] key = new byte[structural.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = states[structural[i]];
        }
        var made = new Known<>(key, opener.apply(allocation(states, tree)));
        made.used = ++clock;
        if (known.size() == KEPT) {
            known.remove(oldest());
        }
        known.add(made);
        return made.character;
    }

    private Known<T> oldest() {
        Known<T> oldest = known.get(0);
        for (Known<T> variant : known) {
            if (variant.used < oldest.used) {
                oldest = variant;
            }
        }
        return oldest;
    }

    /** By dense index, the states of an allocation's nodes. */
    static byte[] states(Allocation allocation, PassiveTree tree) {
        byte[] states = new byte[tree.size()];
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                states[node] = (byte) allocation.state(id);
            }
        }
        return states;
    }

    /** The allocation with these states by dense index. */
    static Allocation allocation(byte[] states, PassiveTree tree) {
        var map = new TreeMap<Integer, Integer>();
        for (int node = 0; node < states.length; node++) {
            if (states[node] != NodeState.NOT_ALLOCATED) {
                map.put(tree.id(node), (int) states[node]);
            }
        }
        return Allocation.of(map);
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

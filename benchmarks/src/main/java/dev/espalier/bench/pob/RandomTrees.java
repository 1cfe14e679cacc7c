package dev.espalier.bench.pob;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Different trees around a build's own, as a search makes them: a few nodes given back, a branch or two grown. */
final class RandomTrees {
    private static final int MOST_TAKEN = 12;
    private static final int MOST_GIVEN_BACK = 4;

    private final PassiveTree tree;
    private final Allocation original;
    private final Random random;

    RandomTrees(PassiveTree tree, Allocation original, long seed) {
        this.tree = tree;
        this.original = original;
        this.random = new Random(seed);
    }

    /** That many trees, no two the same. */
    List<Allocation> make(int count) {
        Set<Allocation> all = new LinkedHashSet<>();
        while (all.size() < count) {
            all.add(one());
        }
        return List.copyOf(all);
    }

    private Allocation one() {
        var states = new TreeMap<>(original.toMap());
        for (int i = random.nextInt(MOST_GIVEN_BACK + 1); i > 0; i--) {
            giveBackLeaf(states);
        }
        for (int i = 1 + random.nextInt(MOST_TAKEN); i > 0; i--) {
            grow(states);
        }
        return Allocation.of(states);
    }

    private void giveBackLeaf(Map<Integer, Integer> states) {
        var leaves = new ArrayList<Integer>();
        for (int id : states.keySet()) {
            int node = tree.indexOf(id);
            if (node >= 0 && plain(node) && taken(states, node) == 1) {
                leaves.add(id);
            }
        }
        if (!leaves.isEmpty()) {
            states.remove(leaves.get(random.nextInt(leaves.size())));
        }
    }

    private int taken(Map<Integer, Integer> states, int node) {
        int count = 0;
        for (int next : tree.neighbours(node)) {
            count += states.containsKey(tree.id(next)) ? 1 : 0;
        }
        return count;
    }

    private void grow(Map<Integer, Integer> states) {
        var border = new ArrayList<Integer>();
        for (int id : states.keySet()) {
            int node = tree.indexOf(id);
            if (node >= 0 && tree.ascendancyName(node) == null) {
                for (int next : tree.neighbours(node)) {
                    if (plain(next) && !original.contains(tree.id(next)) && !states.containsKey(tree.id(next))) {
                        border.add(tree.id(next));
                    }
                }
            }
        }
        states.put(border.get(random.nextInt(border.size())), NodeState.ALLOCATED);
    }

    private boolean plain(int node) {
        NodeKind kind = tree.kind(node);
        return (kind == NodeKind.SMALL || kind == NodeKind.NOTABLE || kind == NodeKind.ATTRIBUTE)
                && tree.ascendancyName(node) == null
                && tree.unlockConstraint(node) == null;
    }

    /** How a tree differs from the build's own: {@code +id,-id}. */
    static String changes(Allocation original, Allocation other) {
        var changes = new ArrayList<String>();
        for (int id : other.ids()) {
            if (!original.contains(id)) {
                changes.add("+" + id);
            }
        }
        for (int id : original.ids()) {
            if (!other.contains(id)) {
                changes.add("-" + id);
            }
        }
        return String.join(",", changes);
    }
}

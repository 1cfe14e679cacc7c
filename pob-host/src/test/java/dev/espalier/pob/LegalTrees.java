package dev.espalier.pob;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;

/**
 * Random trees that a player could make from a build's: branches grown and pruned, attributes and sets chosen. Keystones
 * stay: when one goes that a weapon needs, Path of Building takes the weapon off in a calculation, but opens the edited
 * build with it on.
 */
final class LegalTrees {
    private final PassiveTree tree;
    private final Random random;

    LegalTrees(PassiveTree tree, long seed) {
        this.tree = tree;
        this.random = new Random(seed);
    }

    Allocation from(Allocation original, int taken, int givenBack) {
        SortedMap<Integer, Integer> states = original.toMap();
        for (int i = 0; i < givenBack; i++) {
            giveBackOne(states);
        }
        for (int i = 0; i < taken; i++) {
            takeOne(states);
        }
        return Allocation.of(states);
    }

    private void giveBackOne(SortedMap<Integer, Integer> states) {
        List<Integer> candidates = new ArrayList<>(states.keySet());
        Set<Integer> connected = connected(states.keySet(), -1);
        for (int tries = 0; tries < 200; tries++) {
            int id = candidates.get(random.nextInt(candidates.size()));
            int node = tree.indexOf(id);
            if (node < 0 || !ordinary(node) || tree.kind(node) == NodeKind.KEYSTONE || !connected.contains(node)) {
                continue;
            }
            if (connected(states.keySet(), node).size() == connected.size() - 1) {
                states.remove(id);
                return;
            }
        }
    }

    private void takeOne(SortedMap<Integer, Integer> states) {
        List<Integer> border = new ArrayList<>();
        for (int node : connected(states.keySet(), -1)) {
            for (int next : tree.neighbours(node)) {
                if (ordinary(next) && tree.ascendancyName(node) == null && !states.containsKey(tree.id(next))) {
                    border.add(next);
                }
            }
        }
        int node = border.get(random.nextInt(border.size()));
        boolean attribute = tree.kind(node) == NodeKind.ATTRIBUTE;
        boolean anySet = attribute || tree.kind(node) == NodeKind.SMALL || tree.kind(node) == NodeKind.NOTABLE;
        states.put(
                tree.id(node),
                NodeState.of(
                        attribute ? 1 + random.nextInt(3) : 0,
                        anySet && random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0));
    }

    private boolean ordinary(int node) {
        return tree.kind(node).allocatable()
                && tree.kind(node) != NodeKind.JEWEL_SOCKET
                && tree.ascendancyName(node) == null
                && tree.unlockConstraint(node) == null;
    }

    /** The allocated nodes that a start reaches without the one left out. */
    private Set<Integer> connected(Set<Integer> ids, int leftOut) {
        var seen = new HashSet<Integer>();
        var queue = new ArrayDeque<Integer>();
        for (int id : ids) {
            int node = tree.indexOf(id);
            if (node >= 0 && tree.kind(node) == NodeKind.CLASS_START) {
                seen.add(node);
                queue.add(node);
            }
        }
        while (!queue.isEmpty()) {
            for (int next : tree.neighbours(queue.remove())) {
                if (next != leftOut && ids.contains(tree.id(next)) && seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        return seen;
    }
}

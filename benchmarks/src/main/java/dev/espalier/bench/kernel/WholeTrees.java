package dev.espalier.bench.kernel;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Whole trees at random, that a player could have: grown along edges from where the class starts, by shortest ways to nodes
 * anywhere, until as many points are spent as the build has spent. What is in an ascendancy stays as the build has it.
 */
final class WholeTrees {
    private final PassiveTree tree;
    private final Allocation original;
    private final Random random;
    private final int points;

    WholeTrees(PassiveTree tree, Allocation original, long seed) {
        this.tree = tree;
        this.original = original;
        this.random = new Random(seed);
        this.points = (int) Arrays.stream(original.ids())
                .map(tree::indexOf)
                .filter(n -> n >= 0 && onMainTree(n) && tree.kind(n).allocatable())
                .count();
    }

    private boolean onMainTree(int node) {
        return tree.ascendancyName(node) == null;
    }

    private boolean free(int node) {
        return onMainTree(node) && tree.kind(node).allocatable() && tree.unlockConstraint(node) == null;
    }

    List<Allocation> make(int count) {
        var trees = new ArrayList<Allocation>();
        for (int i = 0; i < count; i++) {
            trees.add(one());
        }
        return trees;
    }

    private Allocation one() {
        boolean[] taken = new boolean[tree.size()];
        var states = new TreeMap<Integer, Integer>();
        for (int id : original.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0 && (!onMainTree(node) || tree.kind(node) == NodeKind.CLASS_START)) {
                taken[node] = true;
                states.put(id, original.state(id));
            }
        }
        int left = points;
        for (int tries = 0; left > 0 && tries < 10 * tree.size(); tries++) {
            int target = random.nextInt(tree.size());
            if (free(target) && !taken[target]) {
                for (int node : way(taken, target)) {
                    if (left > 0) {
                        taken[node] = true;
                        states.put(tree.id(node), state(node));
                        left--;
                    }
                }
            }
        }
        return Allocation.of(states);
    }

    private int state(int node) {
        return tree.kind(node) == NodeKind.ATTRIBUTE ? NodeState.of(1 + random.nextInt(3), 0) : NodeState.ALLOCATED;
    }

    /** From a node that is taken to the target, the first node to take first; empty if there is no way. */
    private List<Integer> way(boolean[] taken, int target) {
        int[] next = new int[tree.size()];
        Arrays.fill(next, -1);
        next[target] = target;
        var queue = new ArrayDeque<Integer>(List.of(target));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int neighbour : tree.neighbours(node)) {
                if (taken[neighbour] && onMainTree(neighbour)) {
                    return follow(next, node);
                }
                if (next[neighbour] < 0 && free(neighbour)) {
                    next[neighbour] = node;
                    queue.add(neighbour);
                }
            }
        }
        return List.of();
    }

    private static List<Integer> follow(int[] next, int from) {
        var way = new ArrayList<Integer>();
        int node = from;
        while (next[node] != node) {
            way.add(node);
            node = next[node];
        }
        way.add(node);
        return way;
    }
}

package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Characters grown at random on a real tree. */
final class Examples {
    private Examples() {}

    /** A connected tree of so many points of a class, grown node by node at random. */
    static Allocation grown(PassiveTree tree, String className, int points, long seed) {
        var random = new SplittableRandom(seed);
        var states = new TreeMap<Integer, Integer>();
        int start = tree.classStart(className);
        states.put(tree.id(start), NodeState.ALLOCATED);
        var frontier = new ArrayList<Integer>();
        addNeighbours(tree, start, frontier);
        while (states.size() <= points) {
            int node = frontier.remove(random.nextInt(frontier.size()));
            NodeKind kind = tree.kind(node);
            if (states.containsKey(tree.id(node))
                    || !kind.allocatable()
                    || kind == NodeKind.KEYSTONE
                    || tree.unlockConstraint(node) != null) {
                continue;
            }
            states.put(tree.id(node), kind == NodeKind.ATTRIBUTE ? 2 + random.nextInt(3) : NodeState.ALLOCATED);
            addNeighbours(tree, node, frontier);
        }
        return Allocation.of(states);
    }

    /** A tree with as many nodes taken out at random as can be without cutting anything else off or making an end. */
    static Allocation withoutLoops(PassiveTree tree, Allocation grown, long seed) {
        var random = new SplittableRandom(seed);
        Allocation now = grown;
        for (int i = 0; i < 400; i++) {
            int id = now.ids()[random.nextInt(now.size())];
            int node = tree.indexOf(id);
            int touching = 0;
            for (int other : tree.neighbours(node)) {
                touching += now.contains(tree.id(other)) ? 1 : 0;
            }
            Allocation without = now.with(id, NodeState.NOT_ALLOCATED);
            if (touching > 1
                    && tree.kind(node).allocatable()
                    && new Legality(tree, grown).loose(without).isEmpty()) {
                now = without;
            }
        }
        return now;
    }

    private static void addNeighbours(PassiveTree tree, int node, List<Integer> frontier) {
        for (int other : tree.neighbours(node)) {
            frontier.add(other);
        }
    }
}

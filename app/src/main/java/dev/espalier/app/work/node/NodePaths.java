package dev.espalier.app.work.node;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.rules.Connectivity;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Shortest ways from an allocation to a node, and what an allocation loses with a node. */
public final class NodePaths {
    private final LoadedBuild build;
    private final PassiveTree tree;

    public NodePaths(LoadedBuild build) {
        this.build = build;
        this.tree = build.tree();
    }

    /**
     * The nodes (ids) to take on a shortest way to a node, in order, the node itself last; empty if it is allocated.
     *
     * @param avoid ids of nodes that the way must not touch
     * @throws UserError if there is no such node, or no way to it
     */
    public List<Integer> to(int id, Allocation from, Set<Integer> avoid) {
        int goal = tree.indexOf(id);
        if (goal < 0 || !tree.kind(goal).allocatable()) {
            throw new UserError("The passive tree " + tree.version() + " has no node " + id + " that can be taken.");
        }
        if (from.contains(id)) {
            return List.of();
        }
        int[] cameFrom = new int[tree.size()];
        Arrays.fill(cameFrom, -1);
        var queue = new ArrayDeque<Integer>();
        for (int start : starts(from)) {
            cameFrom[start] = start;
            queue.add(start);
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (node == goal) {
                return way(cameFrom, goal);
            }
            for (int next : tree.neighbours(node)) {
                if (cameFrom[next] < 0 && tree.kind(next).allocatable() && !avoid.contains(tree.id(next))) {
                    cameFrom[next] = node;
                    queue.add(next);
                }
            }
        }
        throw new UserError("There is no way from the tree to " + build.nodeName(id)
                + ". Probably it belongs to another ascendancy, or a node that is avoided blocks the way.");
    }

    private List<Integer> starts(Allocation from) {
        var starts = new ArrayList<Integer>();
        for (int start : connectivity().starts()) {
            starts.add(start);
        }
        for (int id : from.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                starts.add(node);
            }
        }
        return starts;
    }

    private Connectivity connectivity() {
        return new Connectivity(
                tree, build.identity().className(), build.identity().ascendancy());
    }

    private List<Integer> way(int[] cameFrom, int goal) {
        var way = new ArrayList<Integer>();
        for (int node = goal; cameFrom[node] != node; node = cameFrom[node]) {
            way.add(tree.id(node));
        }
        Collections.reverse(way);
        return way;
    }

    /** The state of a node that is taken for both weapon sets: attribute nodes give the attribute wanted (1 to 3). */
    public int state(int id, int attribute) {
        boolean choice = tree.kind(tree.indexOf(id)) == NodeKind.ATTRIBUTE;
        return NodeState.of(choice ? attribute : 0, 0);
    }
}

package dev.espalier.search.local;

import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;

/**
 * What is searched: a tree of a graph that spends at most so many points more and gives at most so much back.
 *
 * @param points points beyond those of the original tree, of the main tree and of the ascendancy
 * @param respec how many nodes of the original tree may be given back or switched; {@link #UNLIMITED}
 * @param respecPrice what a tree's value loses per node given back: a respec must pay more than this
 * @param pointPrice what a tree's value loses per point spent: 0 where points are there to be spent
 */
public record Problem(
        SearchGraph graph, int points, int ascendancyPoints, int respec, double respecPrice, double pointPrice) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** How many more points the tree may spend in a pool; negative if it spends too many. */
    public int room(WorkingTree tree, int pool) {
        return (pool == 0 ? points : ascendancyPoints) - tree.pointsTaken(pool);
    }

    /** By how many points the tree is over budget, both pools together. */
    public int excess(WorkingTree tree) {
        return Math.max(0, -room(tree, 0)) + Math.max(0, -room(tree, 1));
    }

    /** How many more nodes may be given back; negative if too many were. */
    public int respecRoom(WorkingTree tree) {
        return respec == UNLIMITED ? Integer.MAX_VALUE : respec - tree.givenBack();
    }

    /** What a tree's value loses for what it spends. */
    public double price(WorkingTree tree) {
        int spent = Math.max(0, tree.pointsTaken(0) + tree.pointsTaken(1));
        return respecPrice * tree.givenBack() + pointPrice * spent;
    }

    /** Whether a tree stays within both budgets. */
    public boolean affordable(WorkingTree tree) {
        return excess(tree) == 0 && respecRoom(tree) >= 0;
    }
}

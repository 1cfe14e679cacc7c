package dev.espalier.search.local;

import dev.espalier.calculation.NodeState;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What each node is worth next to the current tree: the value that taking it alone adds, or that giving it back alone
 * costs. Estimates for proposals; whether a proposal is kept is always decided by the judge.
 *
 * <p>Values drift slowly as the tree changes, so they are renewed a few nodes at a time. Nodes that were worth nothing
 * in the last full look are asked about rarely: on a real tree most nodes do not touch the objective at all.
 */
final class Worth {
    private static final double NOTHING = 1e-12;
    private static final int PARTS = 16;

    private final Problem problem;
    private final SearchGraph graph;
    final double[] worth;
    final byte[] takeState;
    private final int[] live;
    private int liveCount;
    private int cursor;
    private int attribute = NodeState.STRENGTH;

    Worth(Problem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        worth = new double[graph.size()];
        takeState = new byte[graph.size()];
        live = new int[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            takeState[v] = (byte) (graph.wasAllocated(v) ? graph.original(v) : NodeState.ALLOCATED);
        }
    }

    Worth(Worth other) {
        problem = other.problem;
        graph = other.graph;
        worth = other.worth.clone();
        takeState = other.takeState.clone();
        live = other.live.clone();
        liveCount = other.liveCount;
        cursor = other.cursor;
        attribute = other.attribute;
    }

    /**
     * Asks about every node that may change, near ones first; when asked to stop, the rest stays as it was. Nodes that
     * were worth something next to another tree that was looked at stay under observation.
     */
    void look(WorkingTree tree, Team team, BooleanSupplier stop) {
        Snapshot at = tree.snapshot();
        team.one(judge -> {
            judge.moveTo(tree);
            chooseAttribute(tree, judge);
            return tree;
        });
        int[] order = nearFirst(tree);
        var parts = new ArrayList<Function<Judge, Worth>>();
        for (int part = 0; part < PARTS; part++) {
            int first = part;
            parts.add(judge -> lookAt(order, first, at, judge, stop));
        }
        team.all(parts);
        boolean[] known = new boolean[graph.size()];
        for (int i = 0; i < liveCount; i++) {
            known[live[i]] = true;
        }
        for (int v : order) {
            if (!known[v] && !graph.fixed(v) && (Math.abs(worth[v]) > NOTHING || graph.attribute(v))) {
                live[liveCount++] = v;
            }
        }
    }

    /** Every so manieth node of an order; parts touch different nodes, so they may be looked at on different threads. */
    private Worth lookAt(int[] order, int first, Snapshot at, Judge judge, BooleanSupplier stop) {
        var tree = new WorkingTree(graph);
        tree.restore(at);
        double value = judge.moveTo(tree) + problem.price(tree);
        for (int i = first; i < order.length && !stop.getAsBoolean(); i += PARTS) {
            if (!graph.fixed(order[i])) {
                renew(order[i], tree, judge, value);
            }
        }
        return this;
    }

    private int[] nearFirst(WorkingTree tree) {
        int[] order = new int[graph.size()];
        boolean[] known = new boolean[graph.size()];
        int end = 0;
        for (int i = 0; i < tree.count(); i++) {
            known[tree.member(i)] = true;
            order[end++] = tree.member(i);
        }
        for (int i = 0; i < end; i++) {
            for (int at = graph.first(order[i]); at < graph.first(order[i] + 1); at++) {
                int w = graph.neighbour(at);
                if (!known[w]) {
                    known[w] = true;
                    order[end++] = w;
                }
            }
        }
        return Arrays.copyOf(order, end);
    }

    /** Asks again about the nodes that were worth something. */
    void lookAgain(WorkingTree tree, Judge judge, double value) {
        chooseAttribute(tree, judge);
        for (int i = 0; i < liveCount; i++) {
            renew(live[i], tree, judge, value);
        }
    }

    /** Asks again about a few nodes, in turn. */
    void renewSome(int n, WorkingTree tree, Judge judge, double value) {
        for (int i = 0; i < n && liveCount > 0; i++) {
            if (cursor >= liveCount) {
                cursor = 0;
                chooseAttribute(tree, judge);
            }
            renew(live[cursor++], tree, judge, value);
        }
    }

    /** {@code value} is the tree's, prices aside. */
    private void renew(int v, WorkingTree tree, Judge judge, double value) {
        if (tree.has(v)) {
            worth[v] = value - judge.probe(v, NodeState.NOT_ALLOCATED) - problem.pointPrice();
        } else {
            if (graph.attribute(v) && !graph.wasAllocated(v)) {
                takeState[v] = (byte) attribute;
            }
            worth[v] = judge.probe(v, takeState[v]) - value - problem.pointPrice();
        }
    }

    /** The attribute that serves best at this moment, asked of the first attribute node that is free. */
    private void chooseAttribute(WorkingTree tree, Judge judge) {
        for (int v = 0; v < graph.size(); v++) {
            if (graph.attribute(v) && !tree.has(v)) {
                double best = Double.NEGATIVE_INFINITY;
                for (int state = NodeState.STRENGTH; state <= NodeState.INTELLIGENCE; state++) {
                    double value = judge.probe(v, state);
                    if (value > best) {
                        best = value;
                        attribute = state;
                    }
                }
                return;
            }
        }
    }

    /** The mean worth of the nodes that add something: the scale of a change. */
    double scale() {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < liveCount; i++) {
            double w = worth[live[i]];
            if (w > NOTHING) {
                sum += w;
                n++;
            }
        }
        return n == 0 ? 1e-3 : sum / n;
    }
}

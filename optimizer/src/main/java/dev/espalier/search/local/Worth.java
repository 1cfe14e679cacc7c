package dev.espalier.search.local;

import dev.espalier.calculation.NodeState;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What each node is worth next to the current tree: what taking it alone adds to the score, or giving it back alone
 * costs, and the same for the statistics of limits at their present price. Estimates for proposals; whether a proposal
 * is kept is always decided by the judge.
 *
 * <p>Values drift slowly as the tree changes, so they are renewed a few nodes at a time. Nodes that were worth nothing
 * in the last full look are asked about rarely: on a real tree most nodes do not touch the objective at all.
 */
final class Worth {
    private static final double NOTHING = 1e-12;
    private static final int PARTS = 16;
    /** A price that has changed by less is not worth weighing everything again. */
    private static final double SAME_PRICE = 0.15;

    private final Problem problem;
    private final SearchGraph graph;
    /** What each node is worth, all in all. */
    final double[] worth;

    final byte[] takeState;
    private final double[] gain;
    private final double[][] ease;
    private final double[] marginal;
    private final int[] live;
    private int liveCount;
    private int cursor;
    private int attribute = NodeState.STRENGTH;

    Worth(Problem problem, int limits) {
        this.problem = problem;
        this.graph = problem.graph();
        worth = new double[graph.size()];
        gain = new double[graph.size()];
        ease = new double[limits][graph.size()];
        marginal = new double[limits];
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
        gain = other.gain.clone();
        ease = Arrays.stream(other.ease).map(double[]::clone).toArray(double[][]::new);
        marginal = other.marginal.clone();
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
            if (!known[v] && !graph.fixed(v) && (touches(v) || graph.attribute(v))) {
                live[liveCount++] = v;
            }
        }
    }

    /** Every so manieth node of an order; parts touch different nodes, so they may be looked at on different threads. */
    private Worth lookAt(int[] order, int first, Snapshot at, Judge judge, BooleanSupplier stop) {
        var tree = new WorkingTree(graph);
        tree.restore(at);
        judge.moveTo(tree);
        for (int i = first; i < order.length && !stop.getAsBoolean(); i += PARTS) {
            if (!graph.fixed(order[i])) {
                renew(order[i], tree, judge);
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

    /** Whether the node does anything for the score or for a limit. */
    boolean touches(int v) {
        boolean touches = Math.abs(gain[v]) > NOTHING;
        for (double[] eases : ease) {
            touches |= Math.abs(eases[v]) > NOTHING;
        }
        return touches;
    }

    /** Asks again, at the tree that the judge is settled at, about the nodes that were worth something. */
    void lookAgain(WorkingTree tree, Judge judge) {
        chooseAttribute(tree, judge);
        for (int i = 0; i < liveCount; i++) {
            renew(live[i], tree, judge);
        }
    }

    /** Asks again about a few nodes, in turn. */
    void renewSome(int n, WorkingTree tree, Judge judge) {
        for (int i = 0; i < n && liveCount > 0; i++) {
            if (cursor >= liveCount) {
                cursor = 0;
                chooseAttribute(tree, judge);
            }
            renew(live[cursor++], tree, judge);
        }
    }

    private void renew(int v, WorkingTree tree, Judge judge) {
        double sign = 1;
        if (tree.has(v)) {
            judge.probe(v, NodeState.NOT_ALLOCATED);
            sign = -1;
        } else {
            if (graph.attribute(v) && !graph.wasAllocated(v)) {
                takeState[v] = (byte) attribute;
            }
            judge.probe(v, takeState[v]);
        }
        gain[v] = sign * judge.gain();
        for (int i = 0; i < ease.length; i++) {
            ease[i][v] = sign * judge.ease(i);
        }
        weigh(v);
    }

    private void weigh(int v) {
        double sum = gain[v] - problem.pointPrice();
        for (int i = 0; i < ease.length; i++) {
            sum += marginal[i] * ease[i][v];
        }
        worth[v] = sum;
    }

    /** Weighs everything at the prices of a tree with so much to spare of the limits, if they have changed much. */
    void weigh(LimitPrices prices, Judge judge) {
        boolean changed = false;
        for (int i = 0; i < ease.length; i++) {
            double now = prices.marginal(i, judge.spareHere(i));
            changed |= Math.abs(now - marginal[i]) > SAME_PRICE * Math.max(now, marginal[i]);
        }
        if (!changed) {
            return;
        }
        for (int i = 0; i < ease.length; i++) {
            marginal[i] = prices.marginal(i, judge.spareHere(i));
        }
        for (int i = 0; i < liveCount; i++) {
            weigh(live[i]);
        }
    }

    /** Makes everything worth up to three times more or less at random, and some of it worth something. */
    void blur(SplittableRandom random) {
        double scale = scale();
        for (int i = 0; i < liveCount; i++) {
            worth[live[i]] *= Math.exp(random.nextDouble(-1, 1));
            worth[live[i]] += random.nextInt(4) == 0 ? scale * random.nextDouble() : 0;
        }
    }

    /** The attribute that serves best at this moment, asked of the first attribute node that is free. */
    private void chooseAttribute(WorkingTree tree, Judge judge) {
        for (int v = 0; v < graph.size(); v++) {
            if (graph.attribute(v) && !tree.has(v)) {
                double best = Double.NEGATIVE_INFINITY;
                for (int state = NodeState.STRENGTH; state <= NodeState.INTELLIGENCE; state++) {
                    judge.probe(v, state);
                    double value = judge.gain();
                    for (int i = 0; i < ease.length; i++) {
                        value += marginal[i] * judge.ease(i);
                    }
                    if (value > best) {
                        best = value;
                        attribute = state;
                    }
                }
                return;
            }
        }
    }

    /** The mean of what nodes add to the score that add something: the scale of a change. */
    double scale() {
        double mean = meanAbove(gain, problem.pointPrice());
        return mean == 0 ? 1e-3 : mean;
    }

    /** The mean of what nodes add to each limit's statistic, of those that add something. */
    double[] eases() {
        return Arrays.stream(ease).mapToDouble(e -> meanAbove(e, 0)).toArray();
    }

    private double meanAbove(double[] amounts, double price) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < liveCount; i++) {
            double amount = amounts[live[i]] - price;
            if (amount > NOTHING) {
                sum += amount;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}

package dev.espalier.search.order;

import dev.espalier.calculation.NodeState;
import dev.espalier.search.Step;
import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** One walk from the original tree to a target, step by step; used once. */
final class OrderWalk {
    private static final int UNSEEN = -2;
    private static final int SOURCE = -1;

    private final Problem problem;
    private final SearchGraph graph;
    private final Judge judge;
    private final Snapshot target;
    private final WorkingTree tree;
    private final Branches branches;
    private final double[] noWorth;
    private final boolean[] noLock;
    private final int[] from;
    /** What a node's path paid per point when last asked: decides whom to ask again. */
    private final double[] lastPay;

    private final List<Step> steps = new ArrayList<>();
    private int respecs;
    private double value;
    /** Whether paths begin only where nothing has to go, so that everything that has to go stays free to go. */
    private boolean onWhatStays;

    OrderWalk(Problem problem, Judge judge, Snapshot target) {
        this.problem = problem;
        this.graph = problem.graph();
        this.judge = judge;
        this.target = target;
        tree = new WorkingTree(graph);
        branches = new Branches(graph);
        noWorth = new double[graph.size()];
        noLock = new boolean[graph.size()];
        from = new int[graph.size()];
        lastPay = new double[graph.size()];
        Arrays.fill(lastPay, Double.POSITIVE_INFINITY);
        value = judge.moveTo(tree);
    }

    /** Best path first; empty if the points run out before what has to go can go. */
    Optional<Order.Plan> bestFirst() {
        while (!done()) {
            if (!advance()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Order.Plan(List.copyOf(steps), respecs));
    }

    /** New ways to what stays first, with detours; then best path first. */
    Optional<Order.Plan> waysFirst() {
        int most = 4 * graph.size();
        for (int i = 0; i < most; i++) {
            int[] way = missingWay();
            if (way.length == 0) {
                onWhatStays = true;
                return bestFirst();
            }
            if (problem.room(tree, graph.pool(way[0])) >= way.length) {
                takeAll(way);
            } else if (!giveBackLeaf(false) && !giveBackLeaf(true)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean done() {
        for (int v = 0; v < graph.size(); v++) {
            if (tree.state(v) != target.state(v)) {
                return false;
            }
        }
        return true;
    }

    private boolean advance() {
        int best = bestTarget();
        if (best < 0) {
            return giveBackLeaf(false) || switchOne();
        }
        int[] path = path(best);
        if (problem.room(tree, graph.pool(best)) < path.length) {
            return giveBackLeaf(false);
        }
        takeAll(path);
        return true;
    }

    private void takeAll(int[] path) {
        for (int v : path) {
            change(v, target.state(v));
        }
    }

    /**
     * A shortest path over nodes to be taken that connects what stays on its own, or outside the graph, to the start
     * without what has to go; or none.
     */
    private int[] missingWay() {
        List<Integer> carried = walk(rootsOfTree(), v -> tree.has(v) && target.has(v));
        boolean[] wanted = new boolean[graph.size()];
        for (int i = 0; i < tree.count(); i++) {
            wanted[tree.member(i)] = target.has(tree.member(i));
        }
        carried.forEach(v -> wanted[v] = false);
        for (int group = 0; group < graph.anchorGroupCount(); group++) {
            int[] anchors = graph.anchorGroup(group);
            if (Arrays.stream(anchors).noneMatch(carried::contains)) {
                Arrays.stream(anchors).forEach(v -> wanted[v] = target.has(v));
            }
        }
        for (int v : walk(carried, target::has)) {
            if (wanted[v]) {
                return Arrays.stream(path(v)).filter(w -> !tree.has(w)).toArray();
            }
        }
        return new int[0];
    }

    private List<Integer> rootsOfTree() {
        var roots = new ArrayList<Integer>();
        for (int r = 0; r < graph.rootCount(); r++) {
            roots.add(graph.root0(r));
        }
        return roots;
    }

    /** Breadth first from sources over nodes that pass; fills {@link #from}. Sources come first in the answer. */
    private List<Integer> walk(List<Integer> sources, IntPredicate passes) {
        Arrays.fill(from, UNSEEN);
        var found = new ArrayList<>(sources);
        sources.forEach(v -> from[v] = SOURCE);
        for (int i = 0; i < found.size(); i++) {
            int v = found.get(i);
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (from[w] == UNSEEN) {
                    from[w] = v;
                    if (passes.test(w)) {
                        found.add(w);
                    } else {
                        from[w] = UNSEEN;
                    }
                }
            }
        }
        return found;
    }

    /** Nodes that are yet to be taken, with the way to them in {@link #from}. */
    private List<Integer> reachable() {
        List<Integer> sources = walk(rootsOfTree(), onWhatStays ? v -> tree.has(v) && target.has(v) : tree::has);
        List<Integer> found = walk(sources, v -> target.has(v) && !tree.has(v));
        return found.subList(sources.size(), found.size());
    }

    private int[] path(int to) {
        var path = new ArrayDeque<Integer>();
        for (int v = to; from[v] >= 0; v = from[v]) {
            path.addFirst(v);
        }
        return path.stream().mapToInt(i -> i).toArray();
    }

    /** The node whose path pays best per point; -1 if none is to be taken any more. */
    private int bestTarget() {
        List<Integer> found = reachable();
        boolean[] fresh = new boolean[graph.size()];
        while (true) {
            int best = -1;
            for (int v : found) {
                if (best < 0 || lastPay[v] > lastPay[best]) {
                    best = v;
                }
            }
            if (best < 0 || fresh[best]) {
                return best;
            }
            int[] path = path(best);
            for (int v : path) {
                tree.set(v, target.state(v));
            }
            lastPay[best] = gain() / path.length;
            fresh[best] = true;
        }
    }

    /** What the changes since the last step bring; they are taken back. */
    private double gain() {
        double gain = judge.tryChanges(tree) - value;
        judge.takeBack();
        tree.undo(0);
        return gain;
    }

    /** Gives back the end of a branch that is missed least: one that has to go, or in a detour one that stays. */
    private boolean giveBackLeaf(boolean detour) {
        branches.analyse(tree, noWorth, noLock);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < branches.reached(); i++) {
            int v = branches.node(i);
            if (target.has(v) != detour || branches.size(v) > 1 || !branches.removable(v)) {
                continue;
            }
            tree.set(v, NodeState.NOT_ALLOCATED);
            double loss = -gain();
            if (loss < least) {
                least = loss;
                best = v;
            }
        }
        if (best < 0) {
            return false;
        }
        change(best, NodeState.NOT_ALLOCATED);
        lastPay[best] = Double.POSITIVE_INFINITY;
        return true;
    }

    private boolean switchOne() {
        for (int v = 0; v < graph.size(); v++) {
            if (target.has(v) && tree.has(v) && tree.state(v) != target.state(v)) {
                change(v, target.state(v));
                return true;
            }
        }
        return false;
    }

    private void change(int v, int state) {
        int old = tree.state(v);
        if (old != NodeState.NOT_ALLOCATED && old == graph.original(v)) {
            respecs++;
        }
        tree.set(v, state);
        value = judge.tryChanges(tree);
        judge.keep();
        tree.commit();
        Step.Action action = Step.Action.TAKE;
        if (old != NodeState.NOT_ALLOCATED) {
            action = state == NodeState.NOT_ALLOCATED ? Step.Action.GIVE_BACK : Step.Action.SWITCH;
        }
        int attribute = state == NodeState.NOT_ALLOCATED ? 0 : NodeState.attribute(state);
        steps.add(new Step(action, graph.id(v), attribute, judge.score()));
    }
}

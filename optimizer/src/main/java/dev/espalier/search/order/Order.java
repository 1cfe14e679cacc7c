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

/**
 * Finds an order from the original tree to another one in which every step leaves a connected tree within the budget:
 * the path that pays best per point first, giving back what is missed least when points are needed.
 *
 * <p>Where the points are all spent and nothing that has to go can go yet (the old way carries what stays, the new one
 * is not built), a node that stays is given back for a while: a detour, which costs a respec.
 */
public final class Order {
    private final Problem problem;
    private final SearchGraph graph;
    private final Judge judge;
    private final Snapshot target;
    private final WorkingTree tree;
    private final Branches branches;
    private final double[] noWorth;
    private final boolean[] noLock;
    private final int[] from;
    private final double[] stalePay;
    private final List<Step> steps = new ArrayList<>();
    private int respecs;
    private double value;

    /**
     * The steps from the original tree to a target.
     *
     * @param respecs how many times something of the original tree is given back or switched
     */
    public record Plan(List<Step> steps, int respecs) {}

    private Order(Problem problem, Judge judge, Snapshot target) {
        this.problem = problem;
        this.graph = problem.graph();
        this.judge = judge;
        this.target = target;
        tree = new WorkingTree(graph);
        branches = new Branches(graph);
        noWorth = new double[graph.size()];
        noLock = new boolean[graph.size()];
        from = new int[graph.size()];
        stalePay = new double[graph.size()];
        Arrays.fill(stalePay, Double.POSITIVE_INFINITY);
    }

    /** An order to the target; empty if there is none within the budget of respecs. */
    public static Optional<Plan> find(Problem problem, Judge judge, Snapshot target) {
        return new Order(problem, judge, target).find();
    }

    private Optional<Plan> find() {
        value = judge.moveTo(tree);
        int most = 8 * graph.size();
        while (!done()) {
            if (steps.size() > most || !advance()) {
                return Optional.empty();
            }
        }
        boolean affordable = problem.respec() == Problem.UNLIMITED || respecs <= problem.respec();
        return affordable ? Optional.of(new Plan(List.copyOf(steps), respecs)) : Optional.empty();
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
        int pool = graph.pool(best);
        while (problem.room(tree, pool) < path.length) {
            if (giveBackLeaf(false)) {
                continue;
            }
            int[] shorter = anyThatFits();
            if (shorter.length > 0) {
                path = shorter;
                break;
            }
            if (!giveBackLeaf(true)) {
                return false;
            }
            return true;
        }
        for (int v : path) {
            change(v, target.state(v));
        }
        return true;
    }

    /** Nodes that can be reached over nodes yet to be taken; fills {@link #from}. */
    private int[] reachable() {
        Arrays.fill(from, -2);
        var queue = new ArrayDeque<Integer>();
        for (int i = 0; i < tree.count(); i++) {
            from[tree.member(i)] = -1;
            queue.add(tree.member(i));
        }
        var found = new ArrayList<Integer>();
        while (!queue.isEmpty()) {
            int v = queue.remove();
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (from[w] == -2 && target.has(w)) {
                    from[w] = v;
                    found.add(w);
                    queue.add(w);
                }
            }
        }
        return found.stream().mapToInt(i -> i).toArray();
    }

    private int[] path(int to) {
        var path = new ArrayDeque<Integer>();
        for (int v = to; from[v] >= 0; v = from[v]) {
            path.addFirst(v);
        }
        return path.stream().mapToInt(i -> i).toArray();
    }

    /** Lazily: what a path paid when last asked bounds what it pays now well enough to decide whom to ask again. */
    private int bestTarget() {
        int[] found = reachable();
        boolean[] fresh = new boolean[graph.size()];
        while (true) {
            int best = -1;
            for (int v : found) {
                if (best < 0 || stalePay[v] > stalePay[best]) {
                    best = v;
                }
            }
            if (best < 0 || fresh[best]) {
                return best;
            }
            int[] path = path(best);
            stalePay[best] = gain(path) / path.length;
            fresh[best] = true;
        }
    }

    private double gain(int[] path) {
        for (int v : path) {
            tree.set(v, target.state(v));
        }
        double gain = judge.tryChanges(tree) - value;
        judge.takeBack();
        tree.undo(0);
        return gain;
    }

    private int[] anyThatFits() {
        for (int v : reachable()) {
            int[] path = path(v);
            if (path.length <= problem.room(tree, graph.pool(v))) {
                return path;
            }
        }
        return new int[0];
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
            double loss = -gainOf(v, NodeState.NOT_ALLOCATED);
            if (loss < least) {
                least = loss;
                best = v;
            }
        }
        if (best < 0) {
            return false;
        }
        change(best, NodeState.NOT_ALLOCATED);
        stalePay[best] = Double.POSITIVE_INFINITY;
        return true;
    }

    private double gainOf(int v, int state) {
        tree.set(v, state);
        double gain = judge.tryChanges(tree) - value;
        judge.takeBack();
        tree.undo(0);
        return gain;
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
        Step.Action action = old == NodeState.NOT_ALLOCATED
                ? Step.Action.TAKE
                : state == NodeState.NOT_ALLOCATED ? Step.Action.GIVE_BACK : Step.Action.SWITCH;
        steps.add(new Step(
                action,
                graph.id(v),
                state == NodeState.NOT_ALLOCATED ? 0 : NodeState.attribute(state),
                value + problem.respecPrice() * tree.givenBack()));
    }
}

package dev.espalier.search.local;

import dev.espalier.calculation.NodeState;
import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Improves a tree the way a patient player does: spends free points on the path that pays best per point, then gives
 * back one branch of up to eight nodes after another and grows anew, as long as that helps. The engine is asked about
 * whole paths, so nodes that only pay together are seen, which estimates node by node miss.
 *
 * <p>What a path paid when it was last asked about decides who is asked again: the best is asked until it stays the
 * best. That takes some ten questions a path instead of hundreds. When nothing helps any more, everything is asked once
 * more before the tree counts as a local optimum.
 */
final class Exchanger {
    private static final int LARGEST_BRANCH = 8;
    private static final double HELPS = 1e-11;

    private final Problem problem;
    private final SearchGraph graph;
    private final Judge judge;
    private final Worth worth;
    private final WorkingTree tree;
    private final Branches branches;
    private final boolean[] noLock;
    private final double[] lastPay;
    private final int[] asked;
    private int question;
    private final int[] distance;
    private final int[] from;
    private final int[] queue;
    private int found;
    private double value;
    private Found best;

    Exchanger(Problem problem, Judge judge, Found start, Worth worth) {
        this.problem = problem;
        this.graph = problem.graph();
        this.judge = judge;
        this.worth = worth;
        tree = new WorkingTree(graph);
        tree.restore(start.tree());
        branches = new Branches(graph);
        noLock = new boolean[graph.size()];
        lastPay = new double[graph.size()];
        asked = new int[graph.size()];
        distance = new int[graph.size()];
        from = new int[graph.size()];
        queue = new int[graph.size()];
        Arrays.fill(lastPay, Double.POSITIVE_INFINITY);
        judge.price(LimitPrices.steep(judge.limits(), worth.scale()));
        value = judge.moveTo(tree);
        best = start;
    }

    /** Goes on until a local optimum, or until so many questions have been asked; the best tree seen. */
    Found improve(long questions, Predicate<Found> ended) {
        long last = judge.evaluations() + questions;
        Predicate<Found> over = tree -> judge.evaluations() >= last || ended.test(tree);
        grow(over);
        accept();
        boolean sure = false;
        while (!over.test(best)) {
            if (exchange(over)) {
                sure = false;
            } else if (sure) {
                break;
            } else {
                Arrays.fill(lastPay, Double.POSITIVE_INFINITY);
                sure = true;
            }
        }
        return best;
    }

    private void accept() {
        value = judge.tryChanges(tree);
        judge.keep();
        tree.commit();
        Found now = Searcher.found(tree, problem, judge);
        best = now.beats(best) ? now : best;
    }

    /** Gives back the first branch that helps, those that are worth least per point first. */
    private boolean exchange(Predicate<Found> over) {
        branches.analyse(tree, worth.worth, noLock);
        List<int[]> falling = IntStream.range(0, branches.reached())
                .map(branches::node)
                .filter(this::mayFall)
                .boxed()
                .sorted(Comparator.comparingDouble(v -> branches.worth(v) / branches.size(v)))
                .map(this::branch)
                .toList();
        for (int[] branch : falling) {
            if (over.test(best)) {
                return false;
            }
            double[] payBefore = new double[branch.length];
            for (int i = 0; i < branch.length; i++) {
                payBefore[i] = lastPay[branch[i]];
                lastPay[branch[i]] = Double.POSITIVE_INFINITY;
                tree.set(branch[i], NodeState.NOT_ALLOCATED);
            }
            if (grow(over) > value + HELPS) {
                accept();
                return true;
            }
            tree.undo(0);
            for (int i = 0; i < branch.length; i++) {
                lastPay[branch[i]] = payBefore[i];
            }
        }
        return false;
    }

    private boolean mayFall(int v) {
        return !graph.fixed(v)
                && branches.size(v) <= LARGEST_BRANCH
                && branches.originals(v) <= problem.respecRoom(tree)
                && branches.removable(v);
    }

    private int[] branch(int v) {
        int[] nodes = new int[branches.size(v)];
        branches.collect(v, nodes);
        return nodes;
    }

    /** Takes the best paths that the points allow, without committing; the value reached. */
    private double grow(Predicate<Found> over) {
        double reached = tried();
        while (!over.test(best)) {
            explore();
            int target = bestTarget(reached, over);
            if (target < 0) {
                return reached;
            }
            take(target);
            reached = tried();
        }
        return reached;
    }

    private double tried() {
        double now = judge.tryChanges(tree);
        judge.takeBack();
        return now;
    }

    private void explore() {
        for (int i = 0; i < found; i++) {
            distance[queue[i]] = 0;
        }
        found = 0;
        for (int i = 0; i < tree.count(); i++) {
            int v = tree.member(i);
            distance[v] = 1;
            from[v] = -1;
            queue[found++] = v;
        }
        for (int i = 0; i < found; i++) {
            int v = queue[i];
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (distance[w] == 0 && !graph.notTaken(w) && distance[v] <= problem.room(tree, graph.pool(w))) {
                    distance[w] = distance[v] + 1;
                    from[w] = v;
                    queue[found++] = w;
                }
            }
        }
    }

    /** The node whose path pays best per point next to the tree as it stands; -1 if none pays. */
    private int bestTarget(double reached, Predicate<Found> over) {
        question++;
        while (!over.test(best)) {
            int target = -1;
            for (int i = tree.count(); i < found; i++) {
                int v = queue[i];
                boolean hopeful = lastPay[v] > HELPS && worth.touches(v);
                if (hopeful && (target < 0 || lastPay[v] > lastPay[target])) {
                    target = v;
                }
            }
            if (target < 0 || asked[target] == question) {
                return target;
            }
            int mark = tree.mark();
            take(target);
            lastPay[target] = (tried() - reached) / (distance[target] - 1);
            tree.undo(mark);
            asked[target] = question;
        }
        return -1;
    }

    private void take(int target) {
        for (int v = target; from[v] >= 0; v = from[v]) {
            tree.set(v, worth.takeState[v]);
        }
    }
}

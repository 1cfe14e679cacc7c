package dev.espalier.bench.reference;

import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Problem;

/**
 * What the reference searches share: a tree, its evaluator in step with it, and growth by best gain per point.
 *
 * <p>Gains are asked of the engine, never estimated. Trees that miss a limit by more than the original are not
 * considered. Paths are only asked about if their last node touches the goal or a limit next to the tree at hand (a path
 * that ends in a node that does nothing pays less per point than the same path without it), and attribute nodes are
 * tried with the attribute that serves best at the moment; all three are tried when a path is taken.
 */
final class Bench {
    final Problem problem;
    final SearchGraph graph;
    final Evaluator evaluator;
    final WorkingTree tree;
    final Branches branches;
    final double[] noWorth;
    final boolean[] noLock;
    private final double violationBefore;
    private final int[] distance;
    private final int[] from;
    private final int[] queue;
    private final boolean[] touches;
    private final double[] values;
    private int attribute = NodeState.STRENGTH;
    private int found;
    private int sources;

    Bench(Problem problem, Evaluator evaluator, int statistics) {
        this.problem = problem;
        this.evaluator = evaluator;
        graph = problem.graph();
        tree = new WorkingTree(graph);
        branches = new Branches(graph);
        noWorth = new double[graph.size()];
        noLock = new boolean[graph.size()];
        distance = new int[graph.size()];
        from = new int[graph.size()];
        queue = new int[graph.size()];
        touches = new boolean[graph.size()];
        values = new double[statistics];
        violationBefore = evaluator.violation();
    }

    /** The score of the tree as it stands; minus infinity where it misses limits that the original keeps. */
    double score() {
        return missed() > 0 ? Double.NEGATIVE_INFINITY : evaluator.score();
    }

    /** Finds out which nodes change anything next to the tree as it stands. */
    void lookAround() {
        for (int i = 0; i < values.length; i++) {
            values[i] = evaluator.value(i);
        }
        for (int v = 0; v < graph.size(); v++) {
            touches[v] = false;
            if (!tree.has(v) && !graph.notTaken(v)) {
                for (int state : states(v)) {
                    touches[v] |= touchesAs(v, state);
                }
            }
        }
    }

    private boolean touchesAs(int v, int state) {
        int mark = evaluator.mark();
        evaluator.set(graph.treeNode(v), state);
        boolean touched = false;
        for (int i = 0; i < values.length; i++) {
            touched |= evaluator.value(i) != values[i];
        }
        evaluator.undo(mark);
        return touched;
    }

    private void chooseAttribute() {
        for (int i = sources; i < found; i++) {
            int v = queue[i];
            if (graph.attribute(v) && !graph.wasAllocated(v)) {
                attribute = bestState(v);
                return;
            }
        }
    }

    void set(int v, int state) {
        tree.set(v, state);
        evaluator.set(graph.treeNode(v), state);
    }

    /** Takes back all changes since the marks. */
    void undo(int treeMark, int evaluatorMark) {
        tree.undo(treeMark);
        evaluator.undo(evaluatorMark);
    }

    /** The states in which a node can be taken. */
    int[] states(int v) {
        if (graph.wasAllocated(v)) {
            return new int[] {graph.original(v)};
        }
        return graph.attribute(v)
                ? new int[] {NodeState.STRENGTH, NodeState.DEXTERITY, NodeState.INTELLIGENCE}
                : new int[] {NodeState.ALLOCATED};
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
        sources = found;
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

    /**
     * Spends the points that are left: the shortest path with the best gain per point first; the score reached. A tree
     * that misses limits is first mended, by the path that brings most of what is missing per point.
     */
    double grow(int farthest) {
        while (true) {
            explore();
            chooseAttribute();
            int best = -1;
            var bestOffer = new Offer(1e-12, Double.NEGATIVE_INFINITY);
            double score = evaluator.score();
            double missed = missed();
            for (int i = sources; i < found; i++) {
                int v = queue[i];
                int length = distance[v] - 1;
                if (length > farthest || !touches[v]) {
                    continue;
                }
                Offer offer = offer(v, length, score, missed);
                if (offer.beats(bestOffer)) {
                    bestOffer = offer;
                    best = v;
                }
            }
            if (best < 0) {
                return score();
            }
            takePath(best);
        }
    }

    /** What a path brings per point; among equals, the score decides. */
    private record Offer(double pay, double score) {
        boolean beats(Offer other) {
            return pay > other.pay || (pay == other.pay && score > other.score);
        }
    }

    private Offer offer(int to, int length, double score, double missed) {
        int mark = evaluator.mark();
        for (int v = to; from[v] >= 0; v = from[v]) {
            evaluator.set(graph.treeNode(v), offered(v));
        }
        double reached = evaluator.score();
        double missing = missed();
        evaluator.undo(mark);
        double gain = missed > 0 ? missed - missing : missing > 0 ? Double.NEGATIVE_INFINITY : reached - score;
        return new Offer(gain / length, reached);
    }

    /** By how much the tree as it stands misses limits more than the original does; 0 if it does not. */
    private double missed() {
        double more = evaluator.violation() - violationBefore;
        return more > 1e-9 ? more : 0;
    }

    /** The state in which a node of a path is offered. */
    private int offered(int v) {
        return graph.attribute(v) && !graph.wasAllocated(v) ? attribute : states(v)[0];
    }

    /** Takes the path to a node as offered; then its attribute nodes give what is best, one after the other. */
    private void takePath(int to) {
        for (int v = to; from[v] >= 0; v = from[v]) {
            set(v, offered(v));
        }
        for (int v = to; from[v] >= 0; v = from[v]) {
            if (graph.attribute(v) && !graph.wasAllocated(v)) {
                set(v, bestState(v));
            }
        }
    }

    /** The state of a node that misses least of the limits, and scores best among those. */
    private int bestState(int v) {
        int[] states = states(v);
        int best = states[0];
        double bestScore = Double.NEGATIVE_INFINITY;
        double leastMissed = Double.POSITIVE_INFINITY;
        for (int state : states) {
            int mark = evaluator.mark();
            evaluator.set(graph.treeNode(v), state);
            double score = evaluator.score();
            double missed = missed();
            evaluator.undo(mark);
            if (missed < leastMissed || (missed == leastMissed && score > bestScore)) {
                bestScore = score;
                leastMissed = missed;
                best = state;
            }
        }
        return best;
    }
}

package dev.espalier.bench.reference;

import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.search.local.Problem;

/**
 * The three reference searches. Each starts at the original tree, keeps within the budget, ends where its own kind of
 * step no longer helps, and returns the score it reached. {@code statistics} is how many the evaluator's objective has.
 */
public final class References {
    private static final double HELPS = 1e-12;
    private static final int LARGEST_BRANCH = 8;

    private final Bench bench;

    private References(Problem problem, Evaluator evaluator, int statistics) {
        bench = new Bench(problem, evaluator, statistics);
        bench.lookAround();
    }

    /** Single hops: takes a neighbour, or gives back the end of a branch for a neighbour, whatever helps most. */
    public static double hillClimber(Problem problem, Evaluator evaluator, int statistics) {
        return new References(problem, evaluator, statistics).climb();
    }

    /**
     * Best gain per point along the shortest path. Where respecs are allowed, the branch that pays least per point is
     * given back first and the points are spent anew, as long as that helps.
     */
    public static double pathGreedy(Problem problem, Evaluator evaluator, int statistics) {
        return new References(problem, evaluator, statistics).greedy();
    }

    /** Gives back one branch of up to eight nodes and grows by best gain per point; the best such exchange each time. */
    public static double greedyExchange(Problem problem, Evaluator evaluator, int statistics) {
        return new References(problem, evaluator, statistics).exchange();
    }

    private double climb() {
        double score = bench.grow(1);
        while (true) {
            int best = bestFall(score, 1, 1);
            if (best < 0) {
                return score;
            }
            int treeMark = bench.tree.mark();
            int evaluatorMark = bench.evaluator.mark();
            fall(best);
            bench.lookAround();
            double grown = bench.grow(1);
            if (grown <= score + HELPS) {
                bench.undo(treeMark, evaluatorMark);
                return score;
            }
            score = grown;
        }
    }

    private double greedy() {
        double score = bench.grow(Integer.MAX_VALUE);
        while (true) {
            int worst = worstBranch(score);
            if (worst < 0) {
                return score;
            }
            int treeMark = bench.tree.mark();
            int evaluatorMark = bench.evaluator.mark();
            fall(worst);
            bench.lookAround();
            double grown = bench.grow(Integer.MAX_VALUE);
            if (grown <= score + HELPS) {
                bench.undo(treeMark, evaluatorMark);
                return score;
            }
            score = grown;
        }
    }

    private double exchange() {
        double score = bench.grow(Integer.MAX_VALUE);
        while (true) {
            int best = bestFall(score, LARGEST_BRANCH, Integer.MAX_VALUE);
            if (best < 0) {
                return score;
            }
            int treeMark = bench.tree.mark();
            int evaluatorMark = bench.evaluator.mark();
            fall(best);
            bench.lookAround();
            double grown = bench.grow(Integer.MAX_VALUE);
            if (grown <= score + HELPS) {
                bench.undo(treeMark, evaluatorMark);
                return score;
            }
            score = grown;
        }
    }

    /** The branch whose loss, grown over, leaves the highest score above the present one; -1 if none does. */
    private int bestFall(double score, int largest, int farthest) {
        analyse();
        int[] nodes = new int[bench.branches.reached()];
        int n = 0;
        for (int i = 0; i < nodes.length; i++) {
            int v = bench.branches.node(i);
            if (mayFall(v, largest)) {
                nodes[n++] = v;
            }
        }
        int best = -1;
        double bestScore = score + HELPS;
        for (int i = 0; i < n; i++) {
            int treeMark = bench.tree.mark();
            int evaluatorMark = bench.evaluator.mark();
            analyse();
            fall(nodes[i]);
            double grown = bench.grow(farthest);
            bench.undo(treeMark, evaluatorMark);
            if (grown > bestScore) {
                bestScore = grown;
                best = nodes[i];
            }
        }
        analyse();
        return best;
    }

    private int worstBranch(double score) {
        analyse();
        int worst = -1;
        double leastPay = Double.POSITIVE_INFINITY;
        for (int i = 0; i < bench.branches.reached(); i++) {
            int v = bench.branches.node(i);
            if (!mayFall(v, LARGEST_BRANCH)) {
                continue;
            }
            int treeMark = bench.tree.mark();
            int evaluatorMark = bench.evaluator.mark();
            int size = bench.branches.size(v);
            fall(v);
            double pay = (score - bench.score()) / size;
            bench.undo(treeMark, evaluatorMark);
            if (pay < leastPay) {
                leastPay = pay;
                worst = v;
            }
        }
        return worst;
    }

    private void analyse() {
        bench.branches.analyse(bench.tree, bench.noWorth, bench.noLock);
    }

    private boolean mayFall(int v, int largest) {
        return !bench.graph.fixed(v)
                && bench.branches.size(v) <= largest
                && bench.branches.originals(v) <= bench.problem.respecRoom(bench.tree)
                && bench.branches.removable(v);
    }

    /** Gives back the branch of a node of the tree last analysed. */
    private void fall(int v) {
        int[] branch = new int[bench.branches.reached()];
        int n = bench.branches.collect(v, branch);
        for (int i = 0; i < n; i++) {
            bench.set(branch[i], NodeState.NOT_ALLOCATED);
        }
    }
}

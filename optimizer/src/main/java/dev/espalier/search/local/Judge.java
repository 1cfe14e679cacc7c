package dev.espalier.search.local;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an {@link Evaluator} in step with a {@link WorkingTree} and says what the tree is worth: the objective's score,
 * less a price for what it spends, less a steep price for limits that are missed. Not thread-safe.
 *
 * <p>A limit that the original tree misses already may stay missed, but not by more: {@link #acceptable()}.
 */
public final class Judge implements AutoCloseable {
    /** What one whole missed limit (relative to its minimum) costs, in units of what a good node is worth. */
    private static final double LIMIT_PRICE = 400;
    /** What a good node is worth of a weighted product, about. */
    private static final double USUAL_SCALE = 0.02;

    private static final double SCORE_CAP = 1e9;

    private final Problem problem;
    private final SearchGraph graph;
    private final Evaluator evaluator;
    private final Allocation original;
    private final List<Objective.Limit> limits;
    private final int firstLimit;
    private final double[] missedBefore;
    private final int[] touched;
    private final int[] touchedAt;
    private int touch;
    private long evaluations;
    private double limitPrice = LIMIT_PRICE * USUAL_SCALE;
    private double missed;
    private double worse;
    private double score;
    private @Nullable Archive archive;
    private @Nullable WorkingTree tried;

    /** Takes over the evaluator, which must stand at the original allocation. */
    public Judge(Problem problem, Objective objective, Evaluator evaluator, Allocation original) {
        this.problem = problem;
        this.graph = problem.graph();
        this.evaluator = evaluator;
        this.original = original;
        limits = objective.limits();
        firstLimit = objective.terms().size();
        missedBefore = new double[limits.size()];
        touched = new int[graph.size()];
        touchedAt = new int[graph.size()];
        for (int i = 0; i < missedBefore.length; i++) {
            missedBefore[i] = missed(i);
        }
    }

    private double missed(int limit) {
        double minimum = limits.get(limit).minimum();
        double missing = minimum - evaluator.value(firstLimit + limit);
        return missing > 1e-9 * Math.abs(minimum) ? missing / Math.max(1, Math.abs(minimum)) : 0;
    }

    /** How often the evaluator was asked. */
    public long evaluations() {
        return evaluations;
    }

    /** The value of the tree as it stands, without the price of what it spends. */
    private double ask() {
        evaluations++;
        score = evaluator.score();
        if (Double.isNaN(score)) {
            throw new CalculationException("The engine has no number for this tree: " + evaluator.allocation()
                    + ". Try another --goal; please report the build.");
        }
        missed = 0;
        worse = 0;
        for (int i = 0; i < missedBefore.length; i++) {
            double m = missed(i);
            missed += m;
            worse += Math.max(0, m - missedBefore[i]);
        }
        double value = Math.max(-SCORE_CAP, Math.min(SCORE_CAP, score));
        return value - limitPrice * (missed + 2 * worse);
    }

    /** By how much the tree asked about last misses limits, relative to their minimum and added up. */
    public double missed() {
        return missed;
    }

    /** Makes missed limits dear next to what a good node is worth. */
    void scale(double worthOfNode) {
        limitPrice = LIMIT_PRICE * Math.max(USUAL_SCALE, worthOfNode);
    }

    /** Whether the tree asked about last misses no limit by more than the original tree does. */
    public boolean acceptable() {
        return worse <= 1e-9;
    }

    /** The i-th of the objective's statistics, of the tree asked about last. */
    public double statistic(int i) {
        return evaluator.value(i);
    }

    /** The objective's own score of the tree asked about last. */
    public double score() {
        return score;
    }

    /** Puts the evaluator at a tree and returns the tree's value. */
    public double moveTo(WorkingTree tree) {
        evaluator.reset(allocation(tree));
        return ask() - problem.price(tree);
    }

    /** The whole allocation that a tree of the graph stands for. */
    public Allocation allocation(WorkingTree tree) {
        return Allocations.of(original, tree);
    }

    /**
     * The value of the tree with the changes that it has logged since the evaluator last stood at it. Follow with
     * {@link #keep} or {@link #takeBack}.
     */
    public double tryChanges(WorkingTree tree) {
        tried = tree;
        touch++;
        int n = 0;
        for (int i = 0; i < tree.changes(); i++) {
            int v = tree.changedNode(i);
            if (touchedAt[v] != touch) {
                touchedAt[v] = touch;
                touched[n++] = v;
            }
        }
        for (int i = 0; i < n; i++) {
            int node = graph.treeNode(touched[i]);
            int state = tree.state(touched[i]);
            if (evaluator.state(node) != state) {
                evaluator.set(node, state);
            }
        }
        return ask() - problem.price(tree);
    }

    /** Notes every tree that is kept and stays within limits and budgets, by the first two statistics. */
    void note(Archive in) {
        archive = in;
    }

    public void keep() {
        if (archive != null && tried != null && acceptable() && problem.affordable(tried)) {
            double first = evaluator.value(0);
            double second = evaluator.value(1);
            if (archive.wants(first, second)) {
                archive.offer(first, second, tried.snapshot());
            }
        }
        evaluator.commit();
    }

    public void takeBack() {
        evaluator.undo(0);
    }

    /** The value (prices aside) with one node in another state; the evaluator stays where it is. */
    public double probe(int node, int state) {
        int mark = evaluator.mark();
        evaluator.set(graph.treeNode(node), state);
        double value = ask();
        evaluator.undo(mark);
        return value;
    }

    @Override
    public void close() {
        evaluator.close();
    }
}

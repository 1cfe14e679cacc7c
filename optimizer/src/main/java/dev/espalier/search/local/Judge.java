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
 * less a price for what it spends, less a price for limits that are missed ({@link LimitPrices}). Not thread-safe.
 *
 * <p>A limit that the original tree misses already may stay missed, but not by more: {@link #acceptable()}.
 */
public final class Judge implements AutoCloseable {
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
    private final double[] spare;
    private final double[] spareHere;
    private double scoreHere;
    private LimitPrices prices;
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
        spare = new double[limits.size()];
        spareHere = new double[limits.size()];
        prices = LimitPrices.steep(limits.size(), 0);
        touched = new int[graph.size()];
        touchedAt = new int[graph.size()];
        for (int i = 0; i < missedBefore.length; i++) {
            missedBefore[i] = Math.max(0, -spare(i));
        }
    }

    /** What there is to spare of a limit, relative to it; negative where it is missed. */
    private double spare(int limit) {
        double minimum = limits.get(limit).minimum();
        double more = evaluator.value(firstLimit + limit) - minimum;
        boolean rounding = more < 0 && more >= -1e-9 * Math.abs(minimum);
        return rounding ? 0 : more / Math.max(1, Math.abs(minimum));
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
        score = Math.max(-SCORE_CAP, Math.min(SCORE_CAP, score));
        double cost = 0;
        for (int i = 0; i < spare.length; i++) {
            spare[i] = spare(i);
            cost += Math.max(0, -spare[i]) * prices.price(i);
        }
        return score - cost;
    }

    /** By how much the tree settled at misses limits, relative to their minimum and added up. */
    public double missed() {
        double missed = 0;
        for (double over : spareHere) {
            missed += Math.max(0, -over);
        }
        return missed;
    }

    /** Lets these prices count from now on; they may change while they do. */
    void price(LimitPrices prices) {
        this.prices = prices;
    }

    /** By how much the original tree misses each limit, relative to it. */
    double[] missedBefore() {
        return missedBefore.clone();
    }

    int limits() {
        return spare.length;
    }

    /** Whether the tree settled at misses no limit by more than the original tree does. */
    public boolean acceptable() {
        double worse = 0;
        for (int i = 0; i < spareHere.length; i++) {
            worse += Math.max(0, -spareHere[i] - missedBefore[i]);
        }
        return worse <= 1e-9;
    }

    /** The i-th of the objective's statistics, of the tree asked about last. */
    public double statistic(int i) {
        return evaluator.value(i);
    }

    /** The objective's own score of the tree settled at. */
    public double score() {
        return scoreHere;
    }

    /** Puts the evaluator at a tree, settles there, and returns the tree's value. */
    public double moveTo(WorkingTree tree) {
        evaluator.reset(allocation(tree));
        double value = ask();
        settle();
        return value - problem.price(tree);
    }

    /** Makes the tree asked about last the one that {@link #gain} and {@link #ease} compare with. */
    void settle() {
        scoreHere = score;
        System.arraycopy(spare, 0, spareHere, 0, spare.length);
    }

    /** The value, without the price of what it spends, of the tree settled at. */
    double valueHere() {
        double value = scoreHere;
        for (int i = 0; i < spareHere.length; i++) {
            value -= Math.max(0, -spareHere[i]) * prices.price(i);
        }
        return value;
    }

    /** What there is to spare of a limit at the tree settled at. */
    double spareHere(int limit) {
        return spareHere[limit];
    }

    /** What the tree asked about last has more of the score than the one settled at. */
    public double gain() {
        return score - scoreHere;
    }

    /** What the tree asked about last has more to spare of a limit than the one settled at. */
    double ease(int limit) {
        return spare[limit] - spareHere[limit];
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
            int state = graph.inSet(tree.state(touched[i]));
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

    /** Settles at the tree tried last. */
    public void keep() {
        evaluator.commit();
        settle();
        if (archive != null && tried != null && acceptable() && problem.affordable(tried)) {
            double first = evaluator.value(0);
            double second = evaluator.value(1);
            if (archive.wants(first, second)) {
                archive.offer(first, second, tried.snapshot());
            }
        }
    }

    public void takeBack() {
        evaluator.undo(0);
    }

    /** Asks about one node in another state, for {@link #gain} and {@link #ease}; the evaluator stays where it is. */
    void probe(int node, int state) {
        int mark = evaluator.mark();
        evaluator.set(graph.treeNode(node), graph.inSet(state));
        ask();
        evaluator.undo(mark);
    }

    @Override
    public void close() {
        evaluator.close();
    }
}

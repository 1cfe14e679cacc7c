package dev.espalier.search.local;

import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * One simulated annealing: a walk over legal trees that takes every improvement and, the hotter it is, some losses. Its
 * length is counted in steps, never in time, so that the same seed walks the same way on any machine.
 */
final class Searcher {
    /** From this part of a walk on, what it costs to miss a limit does not fall any more. */
    private static final double LAST = 0.75;

    /** A proposal whose estimate is this many temperatures below the current tree is not worth an evaluation. */
    private static final double HOPELESS = 6;

    private final Problem problem;
    private final SearchGraph graph;
    private final Judge judge;
    private final WorkingTree tree;
    private final Worth worth;
    private final LimitPrices prices;
    private final SplittableRandom random;
    private final Proposals proposals;
    private double value;
    private double error;
    private Found best;

    /** Starts at a tree; {@code worth} and {@code prices} are copied. */
    Searcher(
            Problem problem,
            Judge judge,
            Found start,
            Worth worth,
            LimitPrices prices,
            List<Snapshot> models,
            long seed) {
        this.problem = problem;
        this.graph = problem.graph();
        this.judge = judge;
        this.worth = new Worth(worth);
        this.prices = prices.copy();
        random = new SplittableRandom(seed);
        tree = new WorkingTree(graph);
        tree.restore(start.tree());
        judge.price(this.prices);
        value = judge.moveTo(tree);
        this.worth.weigh(this.prices, judge);
        best = start;
        proposals = new Proposals(problem, this.worth, models, random);
    }

    /** Walks so many steps from hot to cold and returns the best tree seen; ends early when told so of the best tree. */
    Found walk(long steps, double hot, double cold, Predicate<Found> ended) {
        for (long step = 0; step < steps && !ended.test(best); step++) {
            double temperature = hot * Math.pow(cold / hot, (double) step / steps);
            worth.renewSome((int) (step & 1), tree, judge);
            step(temperature);
            learnPrices(step >= LAST * steps);
        }
        return best;
    }

    /**
     * Begins somewhere else: looks at what everything is worth beside a theme, walks on those estimates alone, and sees
     * what has become of it. Then twice more from there, with the worth of the tree arrived at.
     */
    void startWith(int[] theme, long steps) {
        int origin = tree.mark();
        for (int v : theme) {
            if (!tree.has(v)) {
                tree.set(v, worth.takeState[v]);
            }
        }
        judge.tryChanges(tree);
        judge.settle();
        worth.lookAgain(tree, judge);
        judge.takeBack();
        tree.undo(origin);
        for (int i = 0; i < 3; i++) {
            dream(steps);
            value = judge.moveTo(tree);
            remember();
            worth.lookAgain(tree, judge);
        }
    }

    /** Goes where the estimates lead, at the price of a single question. */
    void startWithDream(long steps) {
        dream(steps);
        value = judge.moveTo(tree);
        remember();
    }

    /** A walk on estimates alone: no evaluations. */
    private void dream(long steps) {
        double hot = worth.scale();
        for (long step = 0; step < steps; step++) {
            double temperature = hot * Math.pow(0.01, (double) step / steps);
            int givenBack = tree.givenBack();
            if (proposals.propose(tree) && !unchanged()) {
                double gain = expectedGain() - problem.respecPrice() * (tree.givenBack() - givenBack);
                if (gain >= 0 || random.nextDouble() < Math.exp(gain / temperature)) {
                    tree.commit();
                    continue;
                }
            }
            tree.undo(0);
        }
    }

    private void step(double temperature) {
        int givenBack = tree.givenBack();
        if (!proposals.propose(tree) || unchanged()) {
            tree.undo(0);
            return;
        }
        double expected = expectedGain() - problem.respecPrice() * (tree.givenBack() - givenBack);
        if (expected < -HOPELESS * (temperature + error)) {
            tree.undo(0);
            return;
        }
        double tried = judge.tryChanges(tree);
        error += 0.02 * (Math.abs(tried - value - expected) - error);
        if (tried >= value || random.nextDouble() < Math.exp((tried - value) / temperature)) {
            judge.keep();
            tree.commit();
            value = tried;
            remember();
        } else {
            judge.takeBack();
            tree.undo(0);
        }
    }

    /** Missed limits get dearer, kept ones cheaper; both what the tree is worth and the estimates follow. */
    private void learnPrices(boolean onlyRise) {
        if (prices.limits() == 0) {
            return;
        }
        for (int i = 0; i < prices.limits(); i++) {
            prices.learn(i, judge.spareHere(i), onlyRise);
        }
        value = judge.valueHere() - problem.price(tree);
        worth.weigh(prices, judge);
    }

    private boolean unchanged() {
        for (int i = 0; i < tree.changes(); i++) {
            if (firstChange(i) && tree.state(tree.changedNode(i)) != tree.changedFrom(i)) {
                return false;
            }
        }
        return true;
    }

    /** What the estimates say about the changes in the tree's history, each node counted once. */
    private double expectedGain() {
        double gain = 0;
        for (int i = 0; i < tree.changes(); i++) {
            int v = tree.changedNode(i);
            boolean had = tree.changedFrom(i) != 0;
            if (firstChange(i) && had != tree.has(v)) {
                gain += had ? -worth.worth[v] : worth.worth[v];
            }
        }
        return gain;
    }

    /** Whether the i-th change is its node's first; histories are a few dozen changes long. */
    private boolean firstChange(int i) {
        for (int j = 0; j < i; j++) {
            if (tree.changedNode(j) == tree.changedNode(i)) {
                return false;
            }
        }
        return true;
    }

    private void remember() {
        boolean noBetterKept = judge.acceptable() == best.acceptable() && judge.missed() >= best.missed();
        if (noBetterKept && judge.score() - problem.price(tree) < best.value()) {
            return;
        }
        Found found = found(tree, problem, judge);
        if (found.beats(best)) {
            best = found;
        }
    }

    /** The tree that the judge is settled at. */
    static Found found(WorkingTree tree, Problem problem, Judge judge) {
        Snapshot snapshot = tree.snapshot();
        double value = judge.score() - problem.price(tree);
        return new Found(snapshot, value, judge.acceptable(), judge.missed(), snapshot.changes(tree.graph()));
    }
}

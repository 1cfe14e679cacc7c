package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Allocations;
import dev.espalier.search.local.Found;
import dev.espalier.search.local.Incumbents;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.local.Rounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds trees between two goals, none of which is worse than another in both.
 *
 * <p>The ends come first: all for the one, all for the other. Between them the second statistic is asked to be at least
 * so much, in even steps, and the first made as large as it can be beside that; every search starts from all trees found
 * before. (Weights instead of steps would leave out the trees in the hollows of the front.)
 */
public final class Front {
    /** What the other goal counts at the ends: enough to decide between equals. */
    private static final double LITTLE = 0.02;

    private static final double SAME = 1e-9;

    private final Optimizer optimizer;
    private final Request request;
    private final String first;
    private final String second;
    private final Progress progress;
    private final Problem problem;
    private final long started = System.nanoTime();
    private final List<Allocation> starts = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private long evaluations;
    private int rounds;

    private record Candidate(Found found, double first, double second) {}

    private Front(Optimizer optimizer, Request request, Progress progress) {
        this.optimizer = optimizer;
        this.request = request;
        this.progress = progress;
        first = request.objective().terms().get(0).statistic();
        second = request.objective().terms().get(1).statistic();
        problem = optimizer.problem(request);
    }

    /**
     * The front, the best by the first statistic first; the original tree is part of it where nothing dominates it.
     *
     * @param request its objective's two terms are the goals; gains of the results are those of their product
     * @param trees how many trees at most, at least 2
     * @throws dev.espalier.calculation.CalculationException if the engine fails
     */
    public static List<Result> run(BuildSession session, Request request, int trees, Progress progress) {
        if (request.objective().terms().size() != 2 || trees < 2) {
            throw new IllegalArgumentException("A front has two goals and at least two trees.");
        }
        return new Front(Optimizer.of(session), request, progress).run(trees);
    }

    private List<Result> run(int trees) {
        Objective base = request.objective();
        // Between the ends, searches start from good trees; the ends are looked for twice, and longer.
        double share = 0.9 / (trees + 5);
        try (Judge judge = optimizer.judge(problem, base);
                Evaluator values = optimizer.evaluator(base)) {
            look(2 * share, objective(1, LITTLE, base.limits()), judge, values);
            look(2 * share, objective(LITTLE, 1, base.limits()), judge, values);
            double low = Math.max(
                    1, extreme(Comparator.comparingDouble(Candidate::first)).second());
            double high = extreme(Comparator.comparingDouble(Candidate::second)).second();
            for (int i = 1; i < trees - 1 && !progress.cancelled(); i++) {
                double least = low * Math.pow(high / low, (double) i / (trees - 1));
                var limits = new ArrayList<>(base.limits());
                limits.add(new Objective.Limit(second, least));
                look(share, objective(1, LITTLE, limits), judge, values);
            }
            look(2 * share, objective(1, LITTLE, base.limits()), judge, values);
            look(share, objective(LITTLE, 1, base.limits()), judge, values);
            return describe(chosen(trees), judge);
        }
    }

    private Objective objective(double ofFirst, double ofSecond, List<Objective.Limit> limits) {
        return new Objective(
                request.objective().name(),
                List.of(new Objective.Term(first, ofFirst), new Objective.Term(second, ofSecond)),
                limits);
    }

    private Candidate extreme(Comparator<Candidate> by) {
        return candidates.stream().max(by).orElseThrow();
    }

    private void look(double share, Objective objective, Judge judge, Evaluator values) {
        Rounds.Outcome outcome = optimizer.search(
                problem,
                request.withObjective(objective).withStarts(starts),
                request.work().effort(share, progress),
                Incumbents.NONE);
        evaluations += outcome.evaluations();
        rounds += outcome.rounds();
        for (Found found : outcome.best()) {
            add(found, judge, values);
        }
        double before = optimizer.scoreBefore(request.objective());
        progress.update(new Progress.Status(seconds(), evaluations, rounds, before, before));
    }

    /** A tree counts if it misses no limit of the request by more than the original. */
    private void add(Found found, Judge judge, Evaluator values) {
        var tree = new WorkingTree(problem.graph());
        tree.restore(found.tree());
        judge.moveTo(tree);
        if (!judge.acceptable()) {
            return;
        }
        Allocation allocation = Allocations.of(optimizer.original(), tree);
        starts.add(allocation);
        values.reset(allocation);
        candidates.add(new Candidate(found, values.value(0), values.value(1)));
    }

    private double seconds() {
        return (System.nanoTime() - started) * 1e-9;
    }

    /** What nothing dominates, evenly spread, the ends included. */
    private List<Candidate> chosen(int trees) {
        candidates.sort(Comparator.comparingDouble(Candidate::first)
                .thenComparingDouble(Candidate::second)
                .reversed()
                .thenComparing(Candidate::found, Found.BEST_FIRST));
        var front = new ArrayList<Candidate>();
        double reached = 0;
        for (Candidate candidate : candidates) {
            if (front.isEmpty() || candidate.second() > reached * (1 + SAME)) {
                front.add(candidate);
                reached = candidate.second();
            }
        }
        while (front.size() > trees) {
            front.remove(mostCrowded(front));
        }
        return front;
    }

    /** The tree, no end, whose neighbours are nearest to each other: the least is lost with it. */
    private static int mostCrowded(List<Candidate> front) {
        int crowded = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < front.size() - 1; i++) {
            double gap = Math.log(
                            ratio(front.get(i - 1).first(), front.get(i + 1).first()))
                    * Math.log(ratio(front.get(i + 1).second(), front.get(i - 1).second()));
            if (gap < least) {
                least = gap;
                crowded = i;
            }
        }
        return crowded;
    }

    private static double ratio(double more, double less) {
        return Math.max(more, 1e-6) / Math.max(less, 1e-6);
    }

    private List<Result> describe(List<Candidate> front, Judge judge) {
        double before = optimizer.scoreBefore(request.objective());
        var description = new Description(problem, judge, optimizer.original(), request, before);
        var results = new ArrayList<Result>();
        for (Candidate candidate : front) {
            var outcome = new Rounds.Outcome(List.of(candidate.found()), evaluations, rounds);
            description.of(candidate.found(), outcome, seconds()).ifPresent(results::add);
        }
        return results;
    }
}

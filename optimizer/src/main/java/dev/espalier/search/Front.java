package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Allocations;
import dev.espalier.search.local.Archive;
import dev.espalier.search.local.Found;
import dev.espalier.search.local.Incumbents;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.local.Rounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds trees between two goals, none of which is worse than another in both.
 *
 * <p>The ends come first: a search for the one goal and one for the other, as thorough as a search for one goal alone in
 * that time. Then the gaps between them are filled. A front bulges or is hollow: weights find the trees of the bulges,
 * and limits on the second goal those in the hollows, so the widest gap is searched in both ways in turn, beginning
 * with the trees on both of its sides. Every search also notes the trees that it comes by on its way.
 */
public final class Front {
    /** What the other goal counts at the ends: enough to decide between equals. */
    private static final double LITTLE = 1e-5;
    /** The share of the effort that each end gets. */
    private static final double END = 0.2;
    /** The share that all searches between them get together, and into how many it is parted. */
    private static final double BETWEEN = 0.5;

    private static final int SEARCHES = 10;

    private static final double SAME = 1e-9;

    private final Optimizer optimizer;
    private final Request request;
    private final String first;
    private final String second;
    private final Progress progress;
    private final Problem problem;
    private final double scoreBefore;
    private final long started = System.nanoTime();
    private final Archive archive = new Archive();
    private long evaluations;
    private int rounds;

    private Front(Optimizer optimizer, Request request, Progress progress) {
        this.optimizer = optimizer;
        this.request = request;
        this.progress = progress;
        first = request.objective().terms().get(0).statistic();
        second = request.objective().terms().get(1).statistic();
        problem = optimizer.problem(request);
        scoreBefore = optimizer.scoreBefore(request.objective());
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
        try (Judge judge = optimizer.judge(problem, base)) {
            look(END, objective(1, LITTLE, base.limits()), List.of(), judge);
            look(END, objective(LITTLE, 1, base.limits()), List.of(), judge);
            var searched = new ArrayList<Gap>();
            for (int i = 0; i < SEARCHES && !progress.cancelled(); i++) {
                Gap gap = widest(searched);
                if (gap == null) {
                    break;
                }
                searched.add(gap);
                look(BETWEEN / SEARCHES, between(gap, i % 2 == 0), gap.ends(), judge);
            }
            return describe(thinned(new ArrayList<>(archive.entries()), trees), judge);
        }
    }

    /** Two neighbours on the front. */
    private record Gap(Archive.Entry better, Archive.Entry worse) {
        /** The logarithm of what the first statistic loses from one to the other. */
        double fall() {
            return Math.log(ratio(better.first(), worse.first()));
        }

        double rise() {
            return Math.log(ratio(worse.second(), better.second()));
        }

        List<Snapshot> ends() {
            return List.of(better.tree(), worse.tree());
        }

        /** What could stand between them at most, next to the whole front. */
        double size(Gap whole) {
            return fall() / Math.max(whole.fall(), SAME) * (rise() / Math.max(whole.rise(), SAME));
        }
    }

    /** The widest gap that was not searched yet; null if there is none. */
    private @Nullable Gap widest(List<Gap> searched) {
        List<Archive.Entry> front = archive.entries();
        var whole = new Gap(front.get(0), front.get(front.size() - 1));
        Gap widest = null;
        for (int i = 1; i < front.size(); i++) {
            var gap = new Gap(front.get(i - 1), front.get(i));
            if (!searched.contains(gap) && (widest == null || gap.size(whole) > widest.size(whole))) {
                widest = gap;
            }
        }
        return widest;
    }

    /** What leads into a gap: a product in which both sides of it are worth the same, or a limit half way up. */
    private Objective between(Gap gap, boolean weighed) {
        Objective base = request.objective();
        if (weighed) {
            double fall = Math.max(gap.fall(), SAME);
            double rise = Math.max(gap.rise(), SAME);
            return objective(rise / (fall + rise), fall / (fall + rise), base.limits());
        }
        var limits = new ArrayList<>(base.limits());
        double low = gap.better().second();
        double high = gap.worse().second();
        limits.add(new Objective.Limit(second, low > 0 ? Math.sqrt(low * high) : (low + high) / 2));
        return objective(1, LITTLE, limits);
    }

    private Objective objective(double ofFirst, double ofSecond, List<Objective.Limit> limits) {
        return new Objective(
                request.objective().name(),
                List.of(new Objective.Term(first, ofFirst), new Objective.Term(second, ofSecond)),
                limits);
    }

    private void look(double share, Objective objective, List<Snapshot> starts, Judge judge) {
        Rounds.Outcome outcome = optimizer.search(
                problem,
                request.withObjective(objective)
                        .withStarts(starts.stream().map(this::allocation).toList()),
                request.work().effort(share, progress),
                new Incumbents() {
                    @Override
                    public void best(Found best, long asked, int round) {
                        // told when the search has ended
                    }

                    @Override
                    public Archive archive() {
                        return archive;
                    }
                });
        evaluations += outcome.evaluations();
        rounds += outcome.rounds();
        outcome.best().forEach(found -> offer(found.tree(), judge));
        progress.update(new Progress.Status(seconds(), evaluations, rounds, scoreBefore, scoreBefore));
    }

    private Allocation allocation(Snapshot snapshot) {
        var tree = new WorkingTree(problem.graph());
        tree.restore(snapshot);
        return Allocations.of(optimizer.original(), tree);
    }

    /** A tree counts if it misses no limit of the request by more than the original. */
    private void offer(Snapshot snapshot, Judge judge) {
        var tree = new WorkingTree(problem.graph());
        tree.restore(snapshot);
        judge.moveTo(tree);
        if (judge.acceptable()) {
            archive.offer(judge.statistic(0), judge.statistic(1), snapshot);
        }
    }

    private double seconds() {
        return (System.nanoTime() - started) * 1e-9;
    }

    /** So many of a front, evenly spread, the ends included. */
    private static List<Archive.Entry> thinned(List<Archive.Entry> front, int trees) {
        while (front.size() > trees) {
            front.remove(mostCrowded(front));
        }
        return front;
    }

    /** The tree, no end, whose neighbours are nearest to each other: the least is lost with it. */
    private static int mostCrowded(List<Archive.Entry> front) {
        var whole = new Gap(front.get(0), front.get(front.size() - 1));
        int crowded = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < front.size() - 1; i++) {
            double gap = new Gap(front.get(i - 1), front.get(i + 1)).size(whole);
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

    private List<Result> describe(List<Archive.Entry> front, Judge judge) {
        var description = new Description(problem, judge, optimizer.original(), request, scoreBefore);
        var results = new ArrayList<Result>();
        for (Archive.Entry entry : front) {
            var tree = new WorkingTree(problem.graph());
            tree.restore(entry.tree());
            double value = judge.moveTo(tree);
            var found = new Found(
                    entry.tree(),
                    value,
                    judge.acceptable(),
                    judge.missed(),
                    entry.tree().changes(problem.graph()));
            var outcome = new Rounds.Outcome(List.of(found), evaluations, rounds);
            description.of(found, outcome, seconds()).ifPresent(results::add);
        }
        return results;
    }
}

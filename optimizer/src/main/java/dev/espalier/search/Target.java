package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Allocations;
import dev.espalier.search.local.Found;
import dev.espalier.search.local.Incumbents;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.local.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds what the least is that has to be spent to keep all limits of an objective: free points first, so the fewest
 * respecs, and with those the fewest points.
 *
 * <p>Every attempt is a search with a smaller budget that starts from the trees found before and ends with the first
 * tree that keeps the limits; budgets are halved between the least that was enough and the most that was not.
 */
public final class Target {
    /** Attempts share the effort: about as many as halving a usual budget takes. */
    private static final double SHARE = 1.0 / 9;

    private final Optimizer optimizer;
    private final Request request;
    private final Progress progress;
    private final Problem whole;
    private final double scoreBefore;
    private final long started = System.nanoTime();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Allocation> trees = new ArrayList<>();
    private long evaluations;
    private int rounds;

    /**
     * One search.
     *
     * @param points the budget of points
     * @param respecs the budget of respecs
     * @param score the objective's score of the best tree within this budget that was seen
     * @param reached whether it keeps all limits
     */
    public record Attempt(int points, int respecs, double score, boolean reached) {}

    /**
     * What came of it.
     *
     * @param result the tree that reaches the target with the least, or the one that comes nearest
     * @param reached whether the target is reached
     * @param attempts the searches made, in their order
     */
    public record Outcome(Result result, boolean reached, List<Attempt> attempts) {
        public Outcome {
            attempts = List.copyOf(attempts);
        }
    }

    private record Seen(Found tree, int points, int respecs, boolean reached) {}

    private Target(Optimizer optimizer, Request request, Progress progress) {
        this.optimizer = optimizer;
        this.request = request;
        this.progress = progress;
        whole = optimizer.problem(request);
        scoreBefore = optimizer.scoreBefore(request.objective());
    }

    /**
     * Searches within the request's budget.
     *
     * @throws dev.espalier.calculation.CalculationException if the engine fails
     */
    public static Outcome run(BuildSession session, Request request, Progress progress) {
        return new Target(Optimizer.of(session), request, progress).run();
    }

    private Outcome run() {
        int points = whole.points();
        int respecs = Math.min(whole.respec(), whole.graph().size());
        Seen best = attempt(points, 0, 1);
        if (best.reached()) {
            best = fewerPoints(best);
        } else if (respecs > 0 && !progress.cancelled()) {
            Seen all = attempt(points, respecs, 2);
            best = all.reached() ? fewerPoints(fewerRespecs(all)) : all;
        }
        return new Outcome(describe(best), best.reached(), attempts);
    }

    private Seen fewerPoints(Seen enough) {
        Seen best = enough;
        int tooFew = -1;
        while (best.points() - tooFew > 1 && !progress.cancelled()) {
            int middle = (best.points() + tooFew) / 2;
            Seen seen = attempt(middle, best.respecs(), 1);
            if (seen.reached()) {
                best = seen;
            } else {
                tooFew = middle;
            }
        }
        return best;
    }

    private Seen fewerRespecs(Seen enough) {
        Seen best = enough;
        int tooFew = 0;
        while (best.respecs() - tooFew > 1 && !progress.cancelled()) {
            int middle = (best.respecs() + tooFew) / 2;
            Seen seen = attempt(whole.points(), middle, 1);
            if (seen.reached()) {
                best = seen;
            } else {
                tooFew = middle;
            }
        }
        return best;
    }

    private Seen attempt(int points, int respecs, int shares) {
        var problem = new Problem(
                whole.graph(), points, whole.ascendancyPoints(), respecs, whole.respecPrice(), whole.pointPrice());
        Rounds.Outcome outcome = optimizer.search(
                problem,
                request.withStarts(trees),
                request.work().effort(SHARE * shares, progress).untilLimitsAreKept(),
                Incumbents.NONE);
        evaluations += outcome.evaluations();
        rounds += outcome.rounds();
        Found found = outcome.best().get(0);
        var tree = new WorkingTree(whole.graph());
        tree.restore(found.tree());
        trees.add(Allocations.of(optimizer.original(), tree));
        boolean reached = found.acceptable() && found.missed() == 0;
        double score = optimizer.scoreOf(trees.get(trees.size() - 1), request.objective());
        attempts.add(new Attempt(points, respecs, score, reached));
        progress.update(new Progress.Status(
                (System.nanoTime() - started) * 1e-9, evaluations, attempts.size(), scoreBefore, score));
        return new Seen(found, Math.max(0, tree.pointsTaken(0)), tree.givenBack(), reached);
    }

    private Result describe(Seen best) {
        Objective objective = request.objective();
        // The way to the tree may need more points for a while than the tree itself: those that are free.
        OptionalInt respec = request.spending().respec();
        try (Judge judge = optimizer.judge(whole, objective)) {
            var outcome = new Rounds.Outcome(List.of(best.tree()), evaluations, rounds);
            return new Description(whole, judge, optimizer.original(), request, scoreBefore)
                    .of(best.tree(), outcome, (System.nanoTime() - started) * 1e-9)
                    .orElseThrow(() -> new IllegalStateException("There is no order to the tree within "
                            + (respec.isEmpty() ? "any" : respec) + " respecs."));
        }
    }
}

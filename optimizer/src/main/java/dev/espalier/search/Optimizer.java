package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.graph.Policy;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.SearchSpace;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Effort;
import dev.espalier.search.local.Found;
import dev.espalier.search.local.Incumbents;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.local.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Finds the best tree for a build within a budget. */
public final class Optimizer {
    /** The share of the time that goes into the search itself; ordering and reasons take the rest. */
    private static final double SEARCH = 0.93;

    /** The share of the time that goes into what is allocated for both weapon sets, where sets have points of their own. */
    private static final double MAIN = 0.75;

    /** The share after which the search of a weapon set's points is cut off, for engines that are slow. */
    private static final double MOST_FOR_A_SET = 0.5;

    private final PassiveTree tree;
    private final Allocation original;
    private final Function<Objective, Evaluator> engine;

    Optimizer(PassiveTree tree, Allocation original, Function<Objective, Evaluator> engine) {
        this.tree = tree;
        this.original = original;
        this.engine = engine;
    }

    static Optimizer of(BuildSession session) {
        return new Optimizer(session.tree(), session.original(), session::evaluator);
    }

    /**
     * Searches for the best tree. The result's tree is legal, within budget, and misses no limit by more than the
     * original tree does; it is the original tree if nothing better was found.
     *
     * @throws CalculationException if the engine fails
     * @throws IllegalArgumentException if the objective has no value to begin with, or the tree no beginning
     */
    public static Result run(BuildSession session, Request request, Progress progress) {
        return of(session).run(request, progress, 1).get(0);
    }

    /**
     * The same for any engine.
     *
     * @param engine makes an evaluator that stands at {@code original}; the optimizer closes it
     */
    public static Result run(
            PassiveTree tree,
            Allocation original,
            Function<Objective, Evaluator> engine,
            Request request,
            Progress progress) {
        return new Optimizer(tree, original, engine).run(request, progress, 1).get(0);
    }

    /**
     * The same, with the best few trees that the search came by, the best first: for a judge that knows better than the
     * engine. All of them are legal, within budget and no worse than the original tree, which may be the last of them.
     *
     * @param most how many, at least 1
     */
    public static List<Result> candidates(BuildSession session, Request request, Progress progress, int most) {
        return of(session).run(request, progress, most);
    }

    List<Result> run(Request request, Progress progress, int most) {
        var sets = new WeaponSets(tree, original);
        if (request.policy().weaponSet() > 0 || !(sets.has(1) || sets.has(2))) {
            return search(request, progress, most);
        }
        List<Result> results = new ArrayList<>(search(request.withShare(MAIN), progress, most));
        for (int set = 1; set <= 2 && !progress.cancelled(); set++) {
            results.set(0, withWeaponSet(set, sets, results.get(0), request, progress));
        }
        return results;
    }

    /**
     * Goes on from a result with the points of one weapon set, where the goal has to do with that set. How long depends
     * on the rounds of the result alone, so that a run can be repeated: so few that they end in the time that is left.
     */
    private Result withWeaponSet(int set, WeaponSets sets, Result main, Request request, Progress progress) {
        Objective objective = request.objective();
        int rounds = main.rounds() / 2 - 1;
        try (Evaluator evaluator = evaluatorAt(main.after(), objective)) {
            if (rounds < 1 || !sets.has(set) || !sets.inUse(set, objective, evaluator)) {
                return main;
            }
        }
        OptionalInt respec = request.spending().respec();
        if (respec.isPresent()) {
            respec =
                    OptionalInt.of(Math.max(0, respec.getAsInt() - main.budget().respecUsed()));
        }
        Request forSet = request.withSeconds(MOST_FOR_A_SET * request.work().seconds())
                .withOutlook(false)
                .withEvaluations(Long.MAX_VALUE)
                .withRounds(rounds)
                .withStarts(List.of())
                .withPolicy(request.policy().forWeaponSet(set))
                .withBudget(sets.spare(set), respec);
        var optimizer = new Optimizer(tree, main.after(), o -> evaluatorAt(main.after(), o));
        Result more = optimizer.search(forSet, new After(main, progress), 1).get(0);
        return main.then(more);
    }

    private Evaluator evaluatorAt(Allocation allocation, Objective objective) {
        Evaluator evaluator = engine.apply(objective);
        evaluator.reset(allocation);
        return evaluator;
    }

    /** Tells of a second search as the first one's going on. */
    private record After(Result first, Progress progress) implements Progress {
        @Override
        public void update(Status status) {
            progress.update(new Status(
                    first.seconds() + status.seconds(),
                    first.evaluations() + status.evaluations(),
                    first.rounds(),
                    first.scoreBefore(),
                    status.scoreBest()));
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    private List<Result> search(Request request, Progress progress, int most) {
        long started = System.nanoTime();
        Problem problem = problem(tree, original, request);
        double scoreBefore = scoreBefore(request.objective());
        double beyondShare =
                request.work().outlook() ? Beyond.share(request.work().seconds()) : 0;
        double share = SEARCH - beyondShare;
        Rounds.Outcome outcome = search(
                problem,
                request,
                request.work().effort(share, progress),
                incumbents(progress, problem, scoreBefore, started));
        var results = new ArrayList<Result>();
        try (Judge judge = judge(problem, request.objective())) {
            var description = new Description(problem, judge, original, request, scoreBefore);
            for (Found found : outcome.best()) {
                description.of(found, outcome, seconds(started)).ifPresent(results::add);
                if (results.size() == most || found.changes() == 0) {
                    break;
                }
            }
        }
        if (results.isEmpty()) {
            throw new IllegalStateException("The original tree was lost.");
        }
        if (request.work().outlook() && !progress.cancelled()) {
            var beyond = new Beyond(this, request, results.get(0), progress);
            Outlook outlook = beyond.look();
            long evaluations = results.get(0).evaluations() + beyond.evaluations();
            results.set(0, results.get(0).with(outlook, evaluations, seconds(started)));
        }
        return results;
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) * 1e-9;
    }

    Allocation original() {
        return original;
    }

    Evaluator evaluator(Objective objective) {
        return engine.apply(objective);
    }

    double scoreOf(Allocation allocation, Objective objective) {
        try (Evaluator evaluator = engine.apply(objective)) {
            evaluator.reset(allocation);
            return evaluator.score();
        }
    }

    double scoreBefore(Objective objective) {
        try (Evaluator evaluator = engine.apply(objective)) {
            double score = evaluator.score();
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("The goal \"" + objective.name() + "\" has no finite value for"
                        + " this build as it is; choose another goal.");
            }
            return score;
        }
    }

    Judge judge(Problem problem, Objective objective) {
        return new Judge(problem, objective, engine.apply(objective), original);
    }

    /** A search alone: no order, no reasons. */
    Rounds.Outcome search(Problem problem, Request request, Effort effort, Incumbents incumbents) {
        return new Rounds(problem, request.objective(), original, effort, request.seed(), incumbents)
                .search(engine.apply(request.objective()), request.starts());
    }

    Problem problem(Request request) {
        return problem(tree, original, request);
    }

    /** What a request asks to be searched: what may be touched, and the budgets. */
    public static Problem problem(PassiveTree tree, Allocation original, Request request) {
        Policy wishes = request.policy();
        Spending spending = request.spending();
        int respec = spending.respec().orElse(Problem.UNLIMITED);
        int ascendancyPoints = wishes.ascendancy() ? spending.ascendancyPoints() : 0;
        int farthest = spending.points() + ascendancyPoints + Math.min(respec, original.size());
        Policy policy = wishes.within(farthest);
        SearchGraph graph = SearchSpace.graph(tree, original, policy);
        return new Problem(
                graph, spending.points(), ascendancyPoints, respec, spending.respecPrice(), spending.pointPrice());
    }

    private static Incumbents incumbents(Progress progress, Problem problem, double scoreBefore, long started) {
        return (best, evaluations, round) -> {
            var tree = new WorkingTree(problem.graph());
            tree.restore(best.tree());
            double score = best.value() + problem.price(tree);
            progress.update(new Progress.Status(seconds(started), evaluations, round, scoreBefore, score));
        };
    }
}

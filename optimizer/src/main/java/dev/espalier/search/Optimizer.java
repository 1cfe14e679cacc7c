package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.graph.Policy;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.SearchSpace;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Allocations;
import dev.espalier.search.local.Effort;
import dev.espalier.search.local.Found;
import dev.espalier.search.local.Incumbents;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.local.Rounds;
import dev.espalier.search.order.Order;
import dev.espalier.search.order.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the best tree for a build within a budget. */
public final class Optimizer {
    private final PassiveTree tree;
    private final Allocation original;
    private final Function<Objective, Evaluator> engine;

    private Optimizer(PassiveTree tree, Allocation original, Function<Objective, Evaluator> engine) {
        this.tree = tree;
        this.original = original;
        this.engine = engine;
    }

    /**
     * Searches for the best tree. The result's tree is legal, within budget, and misses no limit by more than the
     * original tree does; it is the original tree if nothing better was found.
     *
     * @throws CalculationException if the engine fails
     * @throws IllegalArgumentException if the objective has no value to begin with, or the tree no beginning
     */
    public static Result run(BuildSession session, Request request, Progress progress) {
        return run(session.tree(), session.original(), session::evaluator, request, progress);
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
        return new Optimizer(tree, original, engine).run(request, progress);
    }

    /**
     * The same, with the best few trees that the search came by, the best first: for a judge that knows better than the
     * engine. All of them are legal, within budget and no worse than the original tree, which may be the last of them.
     *
     * @param most how many, at least 1
     */
    public static List<Result> candidates(BuildSession session, Request request, Progress progress, int most) {
        return new Optimizer(session.tree(), session.original(), session::evaluator).run(request, progress, most);
    }

    private Result run(Request request, Progress progress) {
        return run(request, progress, 1).get(0);
    }

    private List<Result> run(Request request, Progress progress, int most) {
        long started = System.nanoTime();
        Problem problem = problem(tree, original, request);
        double scoreBefore;
        try (Evaluator evaluator = engine.apply(request.objective())) {
            scoreBefore = evaluator.score();
        }
        if (!Double.isFinite(scoreBefore)) {
            throw new IllegalArgumentException(
                    "The goal \"" + request.objective().name() + "\" has no finite value for"
                            + " this build as it is; choose another goal.");
        }
        Rounds.Outcome outcome = new Rounds(
                        problem,
                        request.objective(),
                        original,
                        new Effort(request.seconds(), request.evaluations(), request.threads(), progress::cancelled),
                        request.seed(),
                        incumbents(progress, problem, scoreBefore, started))
                .search(engine.apply(request.objective()));
        try (var judge = new Judge(problem, request.objective(), engine.apply(request.objective()), original)) {
            return results(problem, judge, outcome, request, scoreBefore, started, most);
        }
    }

    /** What a request asks to be searched: what may be touched, and the budgets. */
    public static Problem problem(PassiveTree tree, Allocation original, Request request) {
        Policy wishes = request.policy();
        int respec = request.respec().orElse(Problem.UNLIMITED);
        int points = request.points() + (wishes.ascendancy() ? request.ascendancyPoints() : 0);
        long farthest = (long) points + Math.min(respec, original.size());
        var policy = new Policy(
                wishes.keystones(), wishes.ascendancy(), wishes.keep(), wishes.avoid(), wishes.sockets(), (int)
                        farthest);
        SearchGraph graph = SearchSpace.graph(tree, original, policy);
        return new Problem(graph, request.points(), request.ascendancyPoints(), respec, request.respecPrice());
    }

    private static Incumbents incumbents(Progress progress, Problem problem, double scoreBefore, long started) {
        return (best, evaluations, round) -> {
            var tree = new WorkingTree(problem.graph());
            tree.restore(best.tree());
            progress.update(new Progress.Status(
                    (System.nanoTime() - started) * 1e-9,
                    evaluations,
                    round,
                    scoreBefore,
                    best.value() + problem.respecPrice() * tree.givenBack()));
        };
    }

    /** The best trees that have a legal order; the original tree has the empty one. */
    private List<Result> results(
            Problem problem,
            Judge judge,
            Rounds.Outcome outcome,
            Request request,
            double scoreBefore,
            long started,
            int most) {
        var results = new ArrayList<Result>();
        for (Found found : outcome.best()) {
            Order.find(problem, judge, found.tree())
                    .ifPresent(plan ->
                            results.add(describe(problem, judge, outcome, found, plan, request, scoreBefore, started)));
            boolean original = found.changes() == 0;
            if (results.size() == most || original) {
                break;
            }
        }
        if (results.isEmpty()) {
            throw new IllegalStateException("The original tree was lost.");
        }
        return results;
    }

    private Result describe(
            Problem problem,
            Judge judge,
            Rounds.Outcome outcome,
            Found found,
            Order.Plan plan,
            Request request,
            double scoreBefore,
            long started) {
        SearchGraph graph = problem.graph();
        var after = new WorkingTree(graph);
        after.restore(found.tree());
        judge.moveTo(after);
        double scoreAfter = judge.score();
        var added = new TreeSet<Integer>();
        var removed = new TreeSet<Integer>();
        var attributes = new TreeMap<Integer, Integer>();
        for (int v = 0; v < graph.size(); v++) {
            if (after.has(v) && !graph.wasAllocated(v)) {
                added.add(graph.id(v));
            } else if (!after.has(v) && graph.wasAllocated(v)) {
                removed.add(graph.id(v));
            }
            if (graph.attribute(v) && after.has(v) && after.state(v) != graph.original(v)) {
                attributes.put(graph.id(v), NodeState.attribute(after.state(v)));
            }
        }
        var budget = new Budget(
                request.points(), request.respec(), after.pointsTaken(0) + after.pointsTaken(1), plan.respecs());
        List<Result.Branch> branches = Reasons.branches(graph, judge, found.tree());
        return new Result(
                original,
                Allocations.of(original, after),
                scoreBefore,
                scoreAfter,
                added,
                removed,
                attributes,
                plan.steps(),
                branches,
                budget,
                outcome.evaluations() + judge.evaluations(),
                outcome.rounds(),
                (System.nanoTime() - started) * 1e-9,
                request.seed());
    }
}

package dev.espalier.search.local;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.Snapshot;
import dev.espalier.search.graph.WorkingTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole search: rounds of a fixed number of searchers, each round longer than the one before.
 *
 * <p>The searchers of a round know nothing of each other; when all have ended, the next round's starts are chosen from
 * their results in order. Seeds come from the run's seed, the round and the searcher. So the state after a round is a
 * function of the problem and the seed alone: threads and clocks only decide how many rounds there are. A round is
 * begun only if it should end in time, and what a round that was cut off found counts only where no round was
 * completed (or when the player cancels, who wants the best there is).
 */
public final class Rounds {
    private static final int SEARCHERS = 5;
    private static final int FIRST_STEPS = 120;
    private static final double GROWTH = 1.6;
    /** From this length on, rounds grow slowly: a round that would not end in time is not begun, and its time is lost. */
    private static final double LONG = 700;

    private static final double SLOW_GROWTH = 1.2;
    private static final int EXPLORER = 2;
    private static final int EXCHANGER = 4;
    /** Rounds of at least so many steps explore. */
    private static final long EXPLORED = 500;

    private final Problem problem;
    private final Objective objective;
    private final Allocation original;
    private final Effort effort;
    private final long seed;
    private final Incumbents incumbents;
    private final long started = System.nanoTime();
    private boolean lookedAll;
    /** Where the exchanger was a round ago. */
    private @Nullable Snapshot exchanged;

    public Rounds(
            Problem problem,
            Objective objective,
            Allocation original,
            Effort effort,
            long seed,
            Incumbents incumbents) {
        this.problem = problem;
        this.objective = objective;
        this.original = original;
        this.effort = effort;
        this.seed = seed;
        this.incumbents = incumbents;
    }

    /**
     * What came of a search.
     *
     * @param best the best tree first, then the other searchers' best, all different
     * @param rounds how many rounds were completed; a run with so many rounds comes to the same trees (unless it was
     *     cancelled, or no round could be completed in time, and this is 0)
     */
    public record Outcome(List<Found> best, long evaluations, int rounds) {}

    private record Start(Found tree, Worth worth, LimitPrices prices) {}

    /**
     * Searches until the effort is spent. The evaluator stands at the original allocation and is closed at the end.
     *
     * @param starts trees to begin with, besides the original one; what is not legal or not affordable is passed over
     */
    public Outcome search(Evaluator evaluator, List<Allocation> starts) {
        try (var team = new Team(problem, objective, original, evaluator, effort.threads())) {
            return search(team, starts);
        }
    }

    private Outcome search(Team team, List<Allocation> starts) {
        Archive archive = incumbents.archive();
        if (archive != null) {
            team.judges().forEach(judge -> judge.note(archive));
        }
        Start origin = origin(team);
        incumbents.best(origin.tree(), team.evaluations(), 0);
        var first = new ArrayList<>(List.of(origin.tree(), filled(team, origin)));
        starts.forEach(start -> first.addAll(started(team, start)));
        List<Found> pool = merge(List.of(), first);
        List<Found> own = List.of();
        Start around = origin;
        int round = 0;
        double steps = FIRST_STEPS;
        double lastSeconds = 0;
        double lastGrowth = GROWTH;
        while (!effort.cancelled().getAsBoolean() && round < effort.rounds() && !effort.satisfiedWith(pool.get(0))) {
            double begun = seconds();
            if (round > 0 && !affordable(team, begun + lastSeconds * lastGrowth * 1.05, (long) steps)) {
                break;
            }
            around = steps < EXPLORED ? around : lookAround(team, around, pool.get(0));
            var results = round(team, origin, around, pool, own, round, (long) steps);
            boolean complete = !late() && !effort.cancelled().getAsBoolean();
            if (!complete && round > 0 && !effort.cancelled().getAsBoolean()) {
                break;
            }
            own = results;
            pool = merge(pool, results);
            if (!complete) {
                break;
            }
            round++;
            lastGrowth = steps < LONG ? GROWTH : SLOW_GROWTH;
            steps *= lastGrowth;
            lastSeconds = seconds() - begun;
            incumbents.best(pool.get(0), team.evaluations(), round);
        }
        return new Outcome(pool, team.evaluations(), lookedAll ? round : 0);
    }

    private boolean affordable(Team team, double ends, long steps) {
        return ends <= effort.seconds() && team.evaluations() + 3 * steps * SEARCHERS <= effort.evaluations();
    }

    private double seconds() {
        return (System.nanoTime() - started) * 1e-9;
    }

    private boolean halfSpent() {
        return seconds() > effort.seconds() / 2 || effort.cancelled().getAsBoolean();
    }

    private boolean late() {
        return seconds() > effort.seconds();
    }

    /** The original tree's value and what every node is worth next to it, which also sets the price of limits. */
    private Start origin(Team team) {
        var tree = new WorkingTree(problem.graph());
        var worth = new Worth(problem, objective.limits().size());
        worth.look(tree, team, this::halfSpent);
        lookedAll = !halfSpent();
        Found found = judged(team, tree);
        LimitPrices prices = team.one(judge -> {
            var fair = LimitPrices.fair(worth.scale(), worth.eases(), judge.missedBefore());
            judge.moveTo(tree);
            worth.weigh(fair, judge);
            return fair;
        });
        return new Start(found, worth, prices);
    }

    private Found judged(Team team, WorkingTree tree) {
        return team.one(judge -> {
            judge.moveTo(tree);
            return Searcher.found(tree, problem, judge);
        });
    }

    /** What the estimates make of the free points: an answer even where the engine is too slow for a single round. */
    private Found filled(Team team, Start origin) {
        var tree = new WorkingTree(problem.graph());
        var random = new SplittableRandom(seed);
        boolean[] lock = new boolean[problem.graph().size()];
        new Growth(problem).fill(tree, origin.worth(), Integer.MAX_VALUE, 0, random, lock);
        return judged(team, tree);
    }

    private List<Found> started(Team team, Allocation start) {
        SearchGraph graph = problem.graph();
        var tree = new WorkingTree(graph);
        for (int v = 0; v < graph.size(); v++) {
            if (!graph.fixed(v)) {
                tree.set(v, SearchGraph.withoutSet(start.state(graph.id(v))));
            }
        }
        var branches = new Branches(graph);
        branches.analyse(tree, new double[graph.size()], new boolean[graph.size()]);
        return branches.connected() && problem.affordable(tree) ? List.of(judged(team, tree)) : List.of();
    }

    /**
     * What every node is worth next to the best tree: some are worth nothing until others are there, and are not seen
     * next to the original.
     */
    private Start lookAround(Team team, Start last, Found best) {
        if (best.tree().equals(last.tree().tree())) {
            return last;
        }
        var worth = new Worth(last.worth());
        var tree = new WorkingTree(problem.graph());
        tree.restore(best.tree());
        worth.look(tree, team, () -> late() || effort.cancelled().getAsBoolean());
        return new Start(best, worth, last.prices());
    }

    private List<Found> round(
            Team team, Start origin, Start around, List<Found> pool, List<Found> own, int round, long steps) {
        BooleanSupplier stop = () -> effort.cancelled().getAsBoolean() || late();
        var legs = new ArrayList<Function<Judge, Found>>();
        for (int i = 0; i < SEARCHERS; i++) {
            long searcherSeed = new SplittableRandom(seed * 1_000_003 + round * 101L + i).nextLong();
            Leg leg = new Leg(
                    problem, origin.tree(), around.worth(), around.prices(), pool, searcherSeed, steps, effort, stop);
            Found start = start(origin, pool, own, round, i);
            boolean explore = i == EXPLORER && steps >= EXPLORED;
            boolean dream = round == 0 && i % 2 == 1;
            if (i == EXCHANGER) {
                legs.add(judge -> leg.exchange(judge, start));
            } else {
                legs.add(judge -> explore ? leg.explore(judge) : dream ? leg.dream(judge) : leg.goOn(judge, start));
            }
        }
        return team.all(legs);
    }

    /**
     * The first searcher goes on from the best; the explorer starts over; another goes on from what it found. The
     * exchanger goes its own way from the original tree, and from its local optimum to the best of all.
     */
    private Found start(Start origin, List<Found> pool, List<Found> own, int round, int searcher) {
        if (searcher == 0) {
            return pool.get(0);
        }
        if (round == 0 || searcher == EXPLORER) {
            return origin.tree();
        }
        if (searcher == EXCHANGER) {
            boolean stuck =
                    exchanged != null && exchanged.equals(own.get(EXCHANGER).tree());
            exchanged = own.get(EXCHANGER).tree();
            return stuck ? pool.get(0) : own.get(EXCHANGER);
        }
        return own.get(searcher == EXPLORER + 1 ? EXPLORER : searcher);
    }

    private static List<Found> merge(List<Found> pool, List<Found> results) {
        var all = new ArrayList<>(pool);
        for (Found found : results) {
            if (all.stream().noneMatch(f -> f.tree().equals(found.tree()))) {
                all.add(found);
            }
        }
        all.sort(Found.BEST_FIRST);
        return List.copyOf(all.subList(0, Math.min(all.size(), 16)));
    }
}

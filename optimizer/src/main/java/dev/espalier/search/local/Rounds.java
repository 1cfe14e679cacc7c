package dev.espalier.search.local;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.WorkingTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

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
    private static final int SEARCHERS = 4;
    private static final int FIRST_STEPS = 120;
    private static final double GROWTH = 1.6;
    private static final int EXPLORER = 2;
    /** Rounds of at least so many steps explore. */
    private static final long EXPLORED = 500;

    private final Problem problem;
    private final Objective objective;
    private final Allocation original;
    private final Effort effort;
    private final long seed;
    private final Incumbents incumbents;
    private final AtomicLong evaluations = new AtomicLong();
    private final long started = System.nanoTime();

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
     */
    public record Outcome(List<Found> best, long evaluations, int rounds) {}

    private record Start(Found tree, Worth worth) {}

    /** Searches until the effort is spent. The evaluator stands at the original allocation and is closed at the end. */
    public Outcome search(Evaluator evaluator) {
        var judges = new ArrayList<Judge>();
        ExecutorService workers = Executors.newFixedThreadPool(effort.threads(), Rounds::worker);
        try {
            for (int i = 1; i < effort.threads(); i++) {
                judges.add(new Judge(problem, objective, evaluator.fork(), original));
            }
            judges.add(new Judge(problem, objective, evaluator, original));
            return search(workers, new JudgePool(judges));
        } finally {
            workers.shutdownNow();
            judges.forEach(Judge::close);
        }
    }

    private static Thread worker(Runnable task) {
        var thread = new Thread(task, "search");
        thread.setDaemon(true);
        return thread;
    }

    private Outcome search(ExecutorService workers, JudgePool judges) {
        Start origin = origin(judges);
        List<Found> pool = List.of(origin.tree());
        incumbents.best(origin.tree(), evaluations.get(), 0);
        pool = merge(pool, List.of(filled(judges, origin)));
        List<Found> own = List.of();
        int round = 0;
        double steps = FIRST_STEPS;
        double lastSeconds = 0;
        while (!effort.cancelled().getAsBoolean()) {
            double begun = seconds();
            if (round > 0
                    && (begun + lastSeconds * GROWTH * 1.05 > effort.seconds() || outOfEvaluations((long) steps))) {
                break;
            }
            var results = round(workers, judges, origin, pool, own, round, (long) steps);
            boolean complete = !late() || round == 0;
            if (!complete && !effort.cancelled().getAsBoolean()) {
                break;
            }
            own = results;
            pool = merge(pool, results);
            round++;
            steps *= GROWTH;
            lastSeconds = seconds() - begun;
            incumbents.best(pool.get(0), evaluations.get(), round);
        }
        return new Outcome(pool, evaluations.get(), round);
    }

    private boolean outOfEvaluations(long steps) {
        return evaluations.get() + 3 * steps * SEARCHERS > effort.evaluations();
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
    private Start origin(JudgePool judges) {
        var tree = new WorkingTree(problem.graph());
        var worth = new Worth(problem.graph());
        judges.with(judge -> {
            worth.look(tree, judge, judge.moveTo(tree), this::halfSpent);
            return worth;
        });
        judges.all().forEach(judge -> judge.scale(worth.scale()));
        Found found = judges.with(judge -> Searcher.found(tree, judge.moveTo(tree), judge));
        evaluations.set(judges.all().stream().mapToLong(Judge::evaluations).sum());
        return new Start(found, worth);
    }

    /** What the estimates make of the free points: an answer even where the engine is too slow for a single round. */
    private Found filled(JudgePool judges, Start origin) {
        return judges.with(judge -> {
            var tree = new WorkingTree(problem.graph());
            new Growth(problem)
                    .fill(
                            tree,
                            origin.worth(),
                            Integer.MAX_VALUE,
                            0,
                            new SplittableRandom(seed),
                            new boolean[problem.graph().size()]);
            evaluations.incrementAndGet();
            return Searcher.found(tree, judge.moveTo(tree), judge);
        });
    }

    private List<Found> round(
            ExecutorService workers,
            JudgePool judges,
            Start origin,
            List<Found> pool,
            List<Found> own,
            int round,
            long steps) {
        BooleanSupplier stop = () -> effort.cancelled().getAsBoolean() || late();
        var tasks = new ArrayList<Callable<Found>>();
        for (int i = 0; i < SEARCHERS; i++) {
            long searcherSeed = new SplittableRandom(seed * 1_000_003 + round * 101L + i).nextLong();
            Leg leg = new Leg(problem, origin.tree(), origin.worth(), pool, searcherSeed, steps, stop);
            Found start = start(origin, pool, own, round, i);
            boolean explore = i == EXPLORER && steps >= EXPLORED;
            tasks.add(() -> judges.with(judge -> {
                long before = judge.evaluations();
                Found found = explore ? leg.explore(judge) : leg.goOn(judge, start);
                evaluations.addAndGet(judge.evaluations() - before);
                return found;
            }));
        }
        return join(workers, tasks);
    }

    /** The first searcher goes on from the best; the explorer starts over; another goes on from what it found. */
    private static Found start(Start origin, List<Found> pool, List<Found> own, int round, int searcher) {
        if (round == 0 || searcher == EXPLORER) {
            return origin.tree();
        }
        if (searcher == 0) {
            return pool.get(0);
        }
        return own.get(searcher == EXPLORER + 1 ? EXPLORER : searcher);
    }

    private static List<Found> join(ExecutorService workers, List<Callable<Found>> tasks) {
        try {
            var results = new ArrayList<Found>();
            for (var future : workers.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search was interrupted.", e);
        }
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

package dev.espalier.search.local;

import dev.espalier.search.graph.Snapshot;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * What one searcher does in one round.
 *
 * @param origin the original tree
 * @param worth what every node is worth next to it, or to a better tree
 * @param prices what missing limits costs to begin with
 * @param pool the best trees so far, best first
 * @param steps the length of the round
 * @param stop asked at every step
 */
record Leg(
        Problem problem,
        Found origin,
        Worth worth,
        LimitPrices prices,
        List<Found> pool,
        long seed,
        long steps,
        Effort effort,
        BooleanSupplier stop) {
    private static final double COLD = 0.004;
    private static final long DREAM = 600;
    private static final long QUESTIONS = 4;
    private static final long LOOK_ROUND = 300;

    private boolean ended(Found best) {
        return stop.getAsBoolean() || effort.satisfiedWith(best);
    }

    private List<Snapshot> models() {
        return pool.stream().map(Found::tree).toList();
    }

    /** Walks on from a tree. */
    Found goOn(Judge judge, Found start) {
        double scale = worth.scale();
        double hot = scale * (start.equals(origin) ? 1 : 0.4);
        return new Searcher(problem, judge, start, worth, prices, models(), seed)
                .walk(steps, hot, scale * COLD, this::ended);
    }

    /** Walks on the estimates alone first, to the tree that they praise, and on from there. */
    Found dream(Judge judge) {
        var searcher = new Searcher(problem, judge, origin, worth, prices, List.of(), seed);
        searcher.startWithDream(DREAM);
        double scale = worth.scale();
        return searcher.walk(steps, 0.3 * scale, scale * COLD, this::ended);
    }

    /** Exchanges branches, in about the time that a walk takes. */
    Found exchange(Judge judge, Found start) {
        return new Kicks(problem, judge, start, worth, seed).search(QUESTIONS * steps, this::ended);
    }

    /** Starts over beside one theme after another, and returns the best that came of any. */
    Found explore(Judge judge) {
        var random = new SplittableRandom(seed);
        var themes = new Themes(problem.graph());
        double scale = worth.scale();
        Found best = origin;
        for (long done = 0; done < steps && !ended(best); done += 2 * LOOK_ROUND) {
            var searcher = new Searcher(problem, judge, origin, worth, prices, List.of(), random.nextLong());
            searcher.startWith(themes.random(random), DREAM);
            Found found = searcher.walk(LOOK_ROUND, 0.3 * scale, COLD * scale, this::ended);
            best = found.beats(best) ? found : best;
        }
        return best;
    }
}

package dev.espalier.app.work.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.Outcome;
import dev.espalier.code.Build;
import dev.espalier.search.Result;
import java.util.ArrayList;
import java.util.List;

/** Lets a second engine choose among the best trees that a search came by, and say what it thinks of the choice. */
final class Verifier {
    private final LoadedBuild subject;
    private final Objective objective;
    private final CalculationEngine engine;

    Verifier(LoadedBuild subject, Objective objective, CalculationEngine engine) {
        this.subject = subject;
        this.objective = objective;
        this.engine = engine;
    }

    /**
     * The candidate that is best by this engine; the original tree if none is better by it. A candidate that the engine
     * fails on, or that misses a limit by more than the original, is not chosen.
     *
     * @param candidates the best first by the engine that searched; not empty
     */
    Result choose(List<Result> candidates, Result unchanged) {
        var trees = new ArrayList<Allocation>();
        trees.add(unchanged.before());
        candidates.forEach(c -> trees.add(c.after()));
        try (BuildSession session = engine.open(subject.build())) {
            List<Outcome> outcomes = session.batch(trees);
            BuildStats original = outcomes.get(0).orThrow();
            Result best = unchanged;
            double bestScore = objective.score(original);
            for (int i = 0; i < candidates.size(); i++) {
                if (outcomes.get(i + 1) instanceof Outcome.Calculated c
                        && violation(c.stats()) <= violation(original) + 1e-9
                        && objective.score(c.stats()) > bestScore + 1e-9) {
                    best = candidates.get(i);
                    bestScore = objective.score(c.stats());
                }
            }
            return best;
        }
    }

    /** What the engine says about a result, with the edited build opened anew. */
    Verification verify(Result result, Build improved) {
        BuildStats before = stats(subject.build());
        BuildStats after = result.steps().isEmpty() ? before : stats(subject.measuredLike(improved));
        double gain = objective.score(after) - objective.score(before);
        double claimed = result.scoreAfter() - result.scoreBefore();
        return new Verification(engine.name(), before, after, Math.expm1(gain), Math.abs(Math.expm1(claimed - gain)));
    }

    private BuildStats stats(Build build) {
        try (BuildSession session = engine.open(build)) {
            return session.stats(session.original());
        }
    }

    private double violation(BuildStats stats) {
        return objective.violation(objective.values(stats));
    }
}

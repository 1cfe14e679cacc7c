package dev.espalier.app.work.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Progress;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a build and a player's wishes to a better build. */
public final class Optimization {
    private static final int JUDGED_CANDIDATES = 8;

    private Optimization() {}

    /**
     * Searches for the best tree that the wishes allow.
     *
     * @param judge an engine that chooses among the best trees found and verifies the choice, or null
     * @throws UserError if the wishes don't fit the build
     * @throws dev.espalier.search.goal.GoalException if the goal or a requirement is none
     * @throws dev.espalier.calculation.CalculationException if the engine fails
     */
    public static Improvement run(
            LoadedBuild subject,
            Wishes wishes,
            CalculationEngine engine,
            @Nullable CalculationEngine judge,
            Progress progress) {
        try (BuildSession session = engine.open(subject.build())) {
            var task = new Task(subject, wishes, engine, session);
            Objective objective = task.objective();
            Request request = task.request(objective).withOutlook(wishes.outlook());
            List<Result> candidates =
                    Optimizer.candidates(session, request, progress, judge == null ? 1 : JUDGED_CANDIDATES);
            if (judge == null) {
                return task.improvement(objective, candidates.get(0));
            }
            var verifier = new Verifier(subject, objective, judge);
            Result result = verifier.choose(candidates, Unchanged.of(candidates.get(0)));
            if (result.steps().isEmpty() && !candidates.get(0).steps().isEmpty()) {
                task.remark("By the numbers of " + judge.name()
                        + " none of the trees found is better, so the tree stays as it is.");
            }
            return task.improvement(objective, result, verifier);
        }
    }
}

package dev.espalier.app.mode;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Task;
import dev.espalier.app.work.optimize.Wishes;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Progress;
import dev.espalier.search.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The least that has to be spent to reach a target.
 *
 * @param improvement the tree that reaches it with the least, or the one that comes nearest
 * @param conditions what was to be reached
 * @param reached whether it is
 * @param attempts the budgets that were tried
 */
public record TargetSearch(
        Improvement improvement, List<Objective.Limit> conditions, boolean reached, List<Target.Attempt> attempts) {
    public TargetSearch {
        conditions = List.copyOf(conditions);
        attempts = List.copyOf(attempts);
    }

    /**
     * Searches within the budget of the wishes, whose goal is not looked at.
     *
     * @param until conditions such as {@code dps>=100000}; all are to be met
     * @throws UserError if the conditions are met already, or the wishes don't fit the build
     * @throws dev.espalier.search.goal.GoalException if a condition is none
     */
    public static TargetSearch run(
            LoadedBuild subject, Wishes wishes, List<String> until, CalculationEngine engine, Progress progress) {
        try (BuildSession session = engine.open(subject.build())) {
            var task = new Task(subject, wishes, engine, session);
            List<Objective.Limit> conditions = task.limits(until);
            checkOpen(until, conditions, task.before());
            Objective objective = objective(task, until, conditions);
            Target.Outcome outcome = Target.run(session, task.request(objective), progress);
            if (!outcome.reached()) {
                task.remark(notReached(wishes));
            }
            Improvement improvement = task.improvement(objective, outcome.result());
            return new TargetSearch(improvement, conditions, outcome.reached(), outcome.attempts());
        }
    }

    private static void checkOpen(List<String> until, List<Objective.Limit> conditions, BuildStats stats) {
        if (conditions.stream().allMatch(c -> stats.get(c.statistic()) >= c.minimum())) {
            throw new UserError("The build is there already: " + String.join(", ", until) + " holds as it is ("
                    + conditions.get(0).statistic() + " is "
                    + Math.round(stats.get(conditions.get(0).statistic()))
                    + "). Ask for more, or let optimize find what is best without --until.");
        }
    }

    /** All conditions' statistics weigh the same; the conditions are limits beside those that are always kept. */
    private static Objective objective(Task task, List<String> until, List<Objective.Limit> conditions) {
        var limits = new ArrayList<>(
                task.objective(conditions.get(0).statistic(), task.wishes().require())
                        .limits());
        limits.addAll(conditions);
        double weight = 1.0 / conditions.size();
        List<Objective.Term> terms = conditions.stream()
                .map(Objective.Limit::statistic)
                .distinct()
                .map(s -> new Objective.Term(s, weight))
                .toList();
        return new Objective(String.join(", ", until), terms, limits);
    }

    private static String notReached(Wishes wishes) {
        OptionalInt respec = wishes.respec();
        String more = respec.isEmpty() ? "--points with more points" : "--respec with more nodes, or --points";
        return "No tree within the budget reaches the target; shown is the one that comes nearest. Allow more with "
                + more + ", search longer with --seconds, or ask for less.";
    }
}

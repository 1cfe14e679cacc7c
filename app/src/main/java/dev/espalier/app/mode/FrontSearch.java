package dev.espalier.app.mode;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Task;
import dev.espalier.app.work.optimize.Wishes;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Front;
import dev.espalier.search.Progress;
import dev.espalier.search.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees between two goals, none worse than another in both.
 *
 * @param first the statistic that falls along the front
 * @param second the statistic that grows
 * @param trees each a full result
 */
public record FrontSearch(String first, String second, List<Improvement> trees) {
    /** A dozen: from one end to the other. */
    private static final int TREES = 12;

    public FrontSearch {
        trees = List.copyOf(trees);
    }

    /**
     * Searches within the budget of the wishes, whose goal is not looked at.
     *
     * @param goals two goals with a comma between them, {@code dps,ehp}
     * @throws UserError if these are not two goals of one statistic each, or the wishes don't fit the build
     */
    public static FrontSearch run(
            LoadedBuild subject, Wishes wishes, String goals, CalculationEngine engine, Progress progress) {
        List<String> names =
                Arrays.stream(goals.split(",", -1)).map(String::strip).toList();
        if (names.size() != 2 || names.stream().anyMatch(String::isEmpty)) {
            throw notTwo(goals);
        }
        try (BuildSession session = engine.open(subject.build())) {
            var task = new Task(subject, wishes, engine, session);
            Objective objective = objective(task, names, goals);
            List<Result> results = Front.run(session, task.request(objective), TREES, progress);
            var trees = new ArrayList<Improvement>();
            results.forEach(result -> trees.add(task.improvement(objective, result)));
            List<Objective.Term> terms = objective.terms();
            return new FrontSearch(terms.get(0).statistic(), terms.get(1).statistic(), trees);
        }
    }

    private static Objective objective(Task task, List<String> names, String goals) {
        Objective first = task.objective(names.get(0), task.wishes().require());
        Objective second = task.objective(names.get(1), List.of());
        boolean single = first.terms().size() == 1 && second.terms().size() == 1;
        if (!single || first.terms().equals(second.terms())) {
            throw notTwo(goals);
        }
        String one = first.terms().get(0).statistic();
        String other = second.terms().get(0).statistic();
        return new Objective(
                names.get(0) + "^0.5 * " + names.get(1) + "^0.5",
                List.of(new Objective.Term(one, 0.5), new Objective.Term(other, 0.5)),
                first.limits());
    }

    private static UserError notTwo(String goals) {
        return new UserError("\"" + goals + "\" is not two different goals of one statistic each, and a front lies"
                + " between two. Write for example --front dps,ehp.");
    }
}

package dev.espalier.app.mode;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.goal.GoalChoice;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Objective;
import dev.espalier.data.constant.QuestReward;
import dev.espalier.data.rules.PointBudget;
import dev.espalier.search.Levelling;
import dev.espalier.search.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order to take a whole tree, level by level.
 *
 * @param level the level that the plan goes to
 * @param steps the main tree's nodes that the level's points suffice for, in order
 * @param later main tree's nodes that the points of that level do not suffice for, in order
 * @param order the whole order
 */
public record LevelPlan(
        LoadedBuild subject,
        String engine,
        Objective objective,
        int level,
        List<Levelled> steps,
        List<Step> later,
        Levelling.Outcome order,
        List<String> remarks) {

    /** A step and the first level that has the point for it. */
    public record Levelled(Step step, int level) {}

    public LevelPlan {
        steps = List.copyOf(steps);
        later = List.copyOf(later);
        remarks = List.copyOf(remarks);
    }

    /**
     * Orders the tree of a build.
     *
     * @param goal what is to grow; empty for what suits the build
     * @param to the level to plan to, 1 to 100
     * @throws UserError if the build has no tree to order, or the goal does not fit it
     */
    public static LevelPlan of(LoadedBuild subject, String goal, int to, CalculationEngine engine) {
        var remarks = new ArrayList<String>();
        try (BuildSession session = engine.open(subject.build())) {
            Objective objective = new GoalChoice(subject, engine, remarks::add)
                    .objective(session.stats(session.original()), goal, List.of());
            Levelling.Outcome order = Levelling.of(session, subject.identity().className(), objective);
            if (order.steps().isEmpty()) {
                throw new UserError("The build's tree has no passive that hangs together with the start of the "
                        + subject.identity().className()
                        + ", so there is nothing to order. Probably another of its trees is meant: choose it with"
                        + " --spec; \"espalier inspect\" lists them.");
            }
            List<Integer> levels = levels(subject.data().constants().questRewards(), to);
            var steps = new ArrayList<Levelled>();
            for (int i = 0; i < Math.min(levels.size(), order.steps().size()); i++) {
                steps.add(new Levelled(order.steps().get(i), levels.get(i)));
            }
            List<Step> later = order.steps().subList(steps.size(), order.steps().size());
            return new LevelPlan(subject, engine.name(), objective, to, steps, later, order, remarks);
        }
    }

    /** The level at which each point comes, those of quests when their act is left behind. */
    private static List<Integer> levels(List<QuestReward> quests, int to) {
        var levels = new ArrayList<Integer>();
        for (int level = 1; level <= to; level++) {
            int points = PointBudget.of(level, quests).passive();
            while (levels.size() < points) {
                levels.add(level);
            }
        }
        return levels;
    }
}

package dev.espalier.app.work.goal;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Objective;
import dev.espalier.search.goal.GoalException;
import dev.espalier.search.goal.Goals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a player wants improved, resolved for a build: with the limits that are always kept. */
public final class GoalChoice {
    private static final String BALANCED = "balanced";
    private static final String SURVIVAL = "ehp";

    private final LoadedBuild subject;
    private final CalculationEngine engine;
    private final Consumer<String> remark;

    /**
     * @param remark is told what the player should know
     */
    public GoalChoice(LoadedBuild subject, CalculationEngine engine, Consumer<String> remark) {
        this.subject = subject;
        this.engine = engine;
        this.remark = remark;
    }

    /**
     * The objective of a goal (empty for what suits the build) and requirements.
     *
     * @throws UserError if the goal is damage and the main skill deals none
     * @throws GoalException if the goal or a requirement is none
     */
    public Objective objective(BuildStats stats, String goal, List<String> require) {
        Goals goals = Goals.of(stats);
        Objective objective = goal.isBlank() ? usual(goals) : wanted(goals, goal);
        var limits = new ArrayList<>(goals.usualLimits());
        limits.addAll(goals.limits(require));
        return new Objective(objective.name(), objective.terms(), limits);
    }

    private Objective wanted(Goals goals, String goal) {
        try {
            return goals.objective(goal);
        } catch (GoalException.NoDamage e) {
            throw noDamage(e);
        }
    }

    private Objective usual(Goals goals) {
        try {
            return goals.objective(BALANCED);
        } catch (GoalException.NoDamage e) {
            remark.accept("The main skill deals no damage, so the goal is " + SURVIVAL
                    + "; choose another skill (--skill) to improve its damage.");
            return goals.objective(SURVIVAL);
        }
    }

    private UserError noDamage(GoalException.NoDamage cause) {
        String main = subject.mainSkill()
                .map(s -> "The main skill, " + s.name() + " (group " + s.group() + "), deals no damage")
                .orElse("The main socket group has no active skill");
        List<SkillSurvey.Damage> others = SkillSurvey.damaging(subject, engine);
        String help;
        if (others.isEmpty()) {
            help = ", and no other skill of the build does. Choose another goal, such as ehp (--goal ehp).";
        } else {
            help = ", so there is no dps to improve. These skills do: "
                    + others.stream()
                            .map(d -> d.skill().name() + " (group " + d.skill().group() + ", " + Math.round(d.damage())
                                    + ")")
                            .collect(Collectors.joining(", "))
                    + ". Choose one of them (--skill \"" + others.get(0).skill().name()
                    + "\"), or another goal, such as ehp (--goal ehp).";
        }
        return new UserError(main + help, "", cause);
    }
}

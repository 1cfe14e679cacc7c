package dev.espalier.app.work.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.goal.GoalChoice;
import dev.espalier.app.work.node.Changeable;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.Objective;
import dev.espalier.search.power.Power;
import dev.espalier.search.power.PowerReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What every node is worth for a build and a goal.
 *
 * @param subject the build
 * @param engine the engine's name
 * @param remarks what the player should know, one sentence each
 */
public record PowerCheck(
        LoadedBuild subject,
        String engine,
        Objective objective,
        PowerReport report,
        List<NotUnderstood> notUnderstood,
        List<String> remarks) {

    public PowerCheck {
        notUnderstood = List.copyOf(notUnderstood);
        remarks = List.copyOf(remarks);
    }

    /**
     * Asks what every node is worth.
     *
     * @param goal for example {@code dps}; empty for what suits the build
     * @throws UserError if the goal or what may change does not fit the build
     */
    public static PowerCheck of(LoadedBuild subject, String goal, Changeable changeable, CalculationEngine engine) {
        var remarks = new ArrayList<String>();
        try (BuildSession session = engine.open(subject.build())) {
            Objective objective = new GoalChoice(subject, engine, remarks::add)
                    .objective(session.stats(session.original()), goal, List.of());
            PowerReport report = Power.of(session, objective, changeable.policy(subject));
            return new PowerCheck(subject, engine.name(), objective, report, session.notUnderstood(), remarks);
        }
    }
}

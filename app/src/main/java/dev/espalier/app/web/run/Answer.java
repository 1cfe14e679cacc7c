package dev.espalier.app.web.run;

import dev.espalier.app.mode.FrontSearch;
import dev.espalier.app.mode.TargetSearch;
import dev.espalier.app.report.gain.FrontOutput;
import dev.espalier.app.report.gain.ImprovementJson;
import dev.espalier.app.report.gain.TargetOutput;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Optimization;
import dev.espalier.calculation.CalculationEngine;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param improvement of a front the tree that gains most
 * @param json what {@code optimize --json} gives for the same question
 */
public record Answer(Improvement improvement, String json) {

    /** Searches for what a run asks. */
    public static Answer of(Run run, CalculationEngine engine, @Nullable CalculationEngine judge) {
        Ask ask = run.ask();
        if (!ask.front().isBlank()) {
            FrontSearch front = FrontSearch.run(run.subject(), ask.wishes(), ask.front(), engine, run);
            Improvement best = front.trees().stream()
                    .max(Comparator.comparingDouble(tree -> tree.result().gain()))
                    .orElseThrow();
            return new Answer(best, new FrontOutput(front).json());
        }
        if (!ask.until().isEmpty()) {
            TargetSearch search = TargetSearch.run(run.subject(), ask.wishes(), ask.until(), engine, run);
            return new Answer(search.improvement(), new TargetOutput(search).json());
        }
        Improvement improvement = Optimization.run(run.subject(), ask.wishes(), engine, judge, run);
        return new Answer(improvement, ImprovementJson.text(improvement));
    }
}

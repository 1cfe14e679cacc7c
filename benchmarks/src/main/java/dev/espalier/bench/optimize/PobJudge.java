package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.Outcome;
import dev.espalier.code.io.BuildCodes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks Path of Building about the trees of one build's cases. */
final class PobJudge implements AutoCloseable {
    private final LoadedBuild subject;
    private final CalculationEngine pob;
    private final BuildSession session;
    private final BuildStats before;

    PobJudge(LoadedBuild subject, CalculationEngine pob) {
        this.subject = subject;
        this.pob = pob;
        session = pob.open(subject.build());
        before = session.stats(session.original());
    }

    /** Opens the code of a case anew; the references' trees are tried in the original build. */
    Judged judge(Measured measured) {
        Objective objective = measured.objective();
        double score = objective.score(before);
        var improved = BuildCodes.read(measured.code().getBytes(StandardCharsets.US_ASCII));
        try (BuildSession opened = pob.open(subject.measuredLike(improved))) {
            BuildStats after = opened.stats(opened.original());
            return new Judged(
                    measured.key(),
                    measured.code(),
                    measured.gain(),
                    objective.score(after) - score,
                    Math.max(0, violation(objective, after) - violation(objective, before)),
                    references(measured, score),
                    opened.original().equals(measured.best().tree(session.original())));
        }
    }

    /** References that miss a limit by Path of Building's numbers are left out: nothing is owed to them. */
    private Map<String, Double> references(Measured measured, double score) {
        Objective objective = measured.objective();
        var names = new ArrayList<String>();
        var trees = new ArrayList<Allocation>();
        measured.references().forEach((name, reached) -> {
            names.add(name);
            trees.add(reached.tree(session.original()));
        });
        List<Outcome> outcomes = session.batch(trees);
        var gains = new TreeMap<String, Double>();
        for (int i = 0; i < names.size(); i++) {
            BuildStats stats = outcomes.get(i).orThrow();
            if (violation(objective, stats) <= violation(objective, before) + 1e-9) {
                gains.put(names.get(i), objective.score(stats) - score);
            }
        }
        return gains;
    }

    private static double violation(Objective objective, BuildStats stats) {
        return objective.violation(objective.values(stats));
    }

    @Override
    public void close() {
        session.close();
    }
}

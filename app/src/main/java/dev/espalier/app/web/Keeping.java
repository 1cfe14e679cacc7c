package dev.espalier.app.web;

import dev.espalier.app.history.Entry;
import dev.espalier.app.history.History;
import dev.espalier.app.history.HistoryException;
import dev.espalier.app.report.ImprovementJson;
import dev.espalier.app.work.Improvement;
import dev.espalier.app.work.LoadedBuild;
import java.lang.System.Logger;

/** Keeps results in the history. A history that fails takes nothing from the run. */
final class Keeping {
    private static final Logger LOG = System.getLogger(Keeping.class.getName());

    private Keeping() {}

    static void keep(History history, Run run, Improvement improvement) {
        LoadedBuild subject = improvement.subject();
        var entry = new Entry(
                run.id(),
                System.currentTimeMillis(),
                subject.identity().title(),
                subject.build().level(),
                subject.mainSkill().map(skill -> skill.name()).orElse(""),
                improvement.objective().name(),
                improvement.result().gain(),
                improvement.result().added().size(),
                improvement.result().removed().size());
        try {
            history.add(entry, run.request(), ImprovementJson.text(improvement));
        } catch (HistoryException e) {
            LOG.log(Logger.Level.WARNING, "A result could not be kept: " + e.getMessage());
        }
    }
}

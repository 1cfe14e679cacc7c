package dev.espalier.app.web;

import dev.espalier.app.history.Entry;
import dev.espalier.app.history.History;
import dev.espalier.app.history.HistoryException;
import dev.espalier.app.history.KnownBuild;
import dev.espalier.app.web.run.Answer;
import dev.espalier.app.web.run.Run;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.optimize.Improvement;
import java.lang.System.Logger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Keeps results and builds in the history. A history that fails takes nothing from what is kept. */
final class Keeping implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Keeping.class.getName());
    private static final long GOODBYE_SECONDS = 5;

    private final History history;
    private final ExecutorService later = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "history");
        thread.setDaemon(true);
        return thread;
    });

    Keeping(History history) {
        this.history = history;
    }

    /** Keeps a result; it is written when this returns. */
    void keep(Run run, Answer answer) {
        Improvement improvement = answer.improvement();
        LoadedBuild subject = improvement.subject();
        var entry = new Entry(
                run.id(),
                System.currentTimeMillis(),
                subject.identity().title(),
                subject.build().level(),
                skill(subject),
                improvement.objective().name(),
                improvement.result().gain(),
                improvement.result().added().size(),
                improvement.result().removed().size());
        try {
            history.add(entry, run.request(), answer.json());
        } catch (HistoryException e) {
            LOG.log(Logger.Level.WARNING, "A result could not be kept: " + e.getMessage());
        }
    }

    /** Notes a build that was opened, soon. */
    void remember(LoadedBuild build, String code) {
        var known = KnownBuild.now(build.identity().title(), build.build().level(), skill(build), code.strip());
        later.execute(() -> {
            try {
                history.remember(known);
            } catch (HistoryException e) {
                LOG.log(Logger.Level.WARNING, "A build could not be kept: " + e.getMessage());
            }
        });
    }

    private static String skill(LoadedBuild build) {
        return build.mainSkill().map(skill -> skill.name()).orElse("");
    }

    /** Writes what is still to be written. */
    @Override
    public void close() {
        later.shutdown();
        try {
            if (!later.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Logger.Level.WARNING, "The builds that were opened last could not be kept in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

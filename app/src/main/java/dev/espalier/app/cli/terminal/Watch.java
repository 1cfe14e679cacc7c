package dev.espalier.app.cli.terminal;

import dev.espalier.search.Progress;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Watches a search: a progress bar where somebody watches, nothing in a pipe. Ctrl-C ends the search, not the program:
 * the best tree so far is shown.
 */
public final class Watch implements Progress, AutoCloseable {
    private static final int WIDTH = 100;
    private static final int STEPS = 1000;
    private static final long PATIENCE_SECONDS = 20;

    private final @Nullable ProgressBar bar;
    private final double seconds;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread interrupt = new Thread(this::finishFirst, "interrupt");
    private volatile boolean cancelled;

    private Watch(@Nullable ProgressBar bar, double seconds) {
        this.bar = bar;
        this.seconds = seconds;
    }

    public static Watch start(Surroundings surroundings, double seconds) {
        ProgressBar bar = surroundings.terminal()
                ? new ProgressBarBuilder()
                        .setTaskName("searching")
                        .setInitialMax(STEPS)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), WIDTH))
                        .hideEta()
                        .build()
                : null;
        var watch = new Watch(bar, seconds);
        Runtime.getRuntime().addShutdownHook(watch.interrupt);
        return watch;
    }

    private void finishFirst() {
        cancelled = true;
        try {
            if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("espalier: stopped before the search had ended.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void update(Status status) {
        if (bar != null) {
            bar.stepTo(Math.min(STEPS, Math.round(STEPS * status.seconds() / seconds)));
            double gain = Math.expm1(status.scoreBest() - status.scoreBefore());
            bar.setExtraMessage(String.format(Locale.ROOT, "%+.1f %%  %,d trees", 100 * gain, status.evaluations()));
        }
    }

    /** Takes the bar away, so that the answer can be shown. */
    public void finished() {
        if (bar != null) {
            bar.close();
        }
    }

    /** The answer has been shown, or there is none. */
    @Override
    public void close() {
        finished();
        answered.countDown();
        if (!cancelled) {
            try {
                Runtime.getRuntime().removeShutdownHook(interrupt);
            } catch (IllegalStateException e) {
                cancelled = true; // too late: the program is ending
            }
        }
    }
}

package dev.espalier.pob.process;

import java.time.Duration;

/** A worker process did not answer in time. */
final class WorkerSilentException extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerSilentException(Duration waited) {
        super("no answer for " + seconds(waited));
    }

    static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? duration.toSeconds() + " s"
                : String.format(java.util.Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}

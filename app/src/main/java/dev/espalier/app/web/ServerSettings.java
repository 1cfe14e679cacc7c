package dev.espalier.app.web;

import dev.espalier.app.web.run.RunQueue;
import java.nio.file.Path;

/**
 * How the server runs.
 *
 * @param port where to listen; 0 for any free port
 * @param searchFurther whether the next free port is taken if this one is in use
 * @param dataFolder where builds and runs are kept
 * @param runsAtOnce how many runs search at the same time; more wait
 * @param runsAtMost how many runs may search or wait; more are refused
 * @param abandonedAfterSeconds how long a run goes on that nobody watches
 * @param version the program's
 */
public record ServerSettings(
        int port,
        boolean searchFurther,
        Path dataFolder,
        int runsAtOnce,
        int runsAtMost,
        double abandonedAfterSeconds,
        String version) {
    /** Where the page is unless the player says otherwise. */
    public static final int USUAL_PORT = 8731;

    private static final int USUAL_RUNS = 10;
    private static final double A_MINUTE = 60;

    /** A run for each processor, ten altogether; a run that nobody watches ends after a minute. */
    public static ServerSettings usual(int port, boolean searchFurther, Path dataFolder, String version) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ServerSettings(
                port, searchFurther, dataFolder, Math.min(processors, USUAL_RUNS), USUAL_RUNS, A_MINUTE, version);
    }

    RunQueue.Limits limits() {
        return new RunQueue.Limits(runsAtOnce, runsAtMost, abandonedAfterSeconds);
    }
}

package dev.espalier.app.cli;

import dev.espalier.app.cli.option.ChosenBuild;
import dev.espalier.app.cli.option.EngineOptions;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.optimize.SpeedCheck;
import dev.espalier.calculation.CalculationEngine;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier bench FILE}: how fast this machine judges trees. */
@Command(
        name = "bench",
        description = "Measures how fast this machine judges trees of a build, and Path of Building beside it.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final int OWN_TREES = 2000;
    private static final int POB_TREES = 40;

    private final Surroundings surroundings;

    @Mixin
    private ChosenBuild chosen = new ChosenBuild();

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            defaultValue = "dps",
            description = "what trees are judged by, as in optimize (default: ${DEFAULT-VALUE})")
    private String goal = "dps";

    @Mixin
    private EngineOptions engines = new EngineOptions();

    BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        LoadedBuild build = chosen.load(surroundings);
        PrintStream out = surroundings.out();
        double own;
        try (CalculationEngine engine = engines.open(surroundings)) {
            SpeedCheck speed = SpeedCheck.of(build, goal, engine);
            line(out, "Goal: %s, engine: %s", speed.objective().name(), engine.name());
            line(out, "One node more or less:  %.2f microseconds (median)", speed.whatIf());
            line(out, "A whole random tree:    %.1f microseconds", speed.tree());
            line(out, "Trees a second:         %,.0f with one thread", 1e6 / speed.tree());
            line(out, "Two threads do %.2f times as many.", speed.twoThreads());
            own = SpeedCheck.statistics(build, engine, OWN_TREES);
            line(out, "All statistics:         %.1f microseconds a tree", own);
        }
        beside(build, own, out);
        out.flush();
        return 0;
    }

    private void beside(LoadedBuild build, double own, PrintStream out) {
        try (CalculationEngine pob = engines.openPob(surroundings)) {
            double theirs = SpeedCheck.statistics(build, pob, POB_TREES);
            line(out, "Path of Building:       %,.0f microseconds a tree", theirs);
            line(out, "Espalier does the same trees with all statistics %.0f times as fast.", theirs / own);
        } catch (UserError e) {
            line(out, "Not compared with Path of Building. %s", String.valueOf(e.getMessage()));
        }
    }

    private static void line(PrintStream out, String format, Object... parts) {
        out.printf(Locale.ROOT, format + "%n", parts);
    }
}

package dev.espalier.app.cli;

import dev.espalier.app.cli.option.ChosenBuild;
import dev.espalier.app.cli.option.EngineOptions;
import dev.espalier.app.cli.option.JsonOption;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.report.StatsReport;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier stats FILE}: the numbers of a build as it is. */
@Command(name = "stats", description = "Shows the numbers of a build as it is.", mixinStandardHelpOptions = true)
public final class StatsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ChosenBuild chosen = new ChosenBuild();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--all", description = "show every statistic that the engine has")
    private boolean all;

    StatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        json.check();
        LoadedBuild build = chosen.load(surroundings);
        try (CalculationEngine engine = engines.open(surroundings);
                BuildSession session = engine.open(build.build())) {
            var report =
                    new StatsReport(build, engine.name(), session.stats(session.original()), session.notUnderstood());
            json.answer(surroundings, () -> report.text(all), report::json);
        }
        return 0;
    }
}

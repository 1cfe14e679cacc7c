package dev.espalier.app.cli;

import dev.espalier.app.cli.option.ChosenBuild;
import dev.espalier.app.cli.option.EngineOptions;
import dev.espalier.app.cli.option.JsonOption;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.report.InspectReport;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.CalculationException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code espalier inspect FILE}: what is in a build. */
@Command(
        name = "inspect",
        description = "Shows what is in a build, its unspent points, and what was not understood.",
        mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ChosenBuild chosen = new ChosenBuild();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        json.check();
        LoadedBuild build = chosen.load(surroundings);
        InspectReport report = report(build);
        json.answer(surroundings, report::text, report::json);
        return 0;
    }

    private InspectReport report(LoadedBuild build) {
        try (CalculationEngine engine = engines.open(surroundings);
                BuildSession session = engine.open(build.build())) {
            return new InspectReport(build, session.notUnderstood(), null);
        } catch (CalculationException e) {
            return new InspectReport(build, List.of(), String.valueOf(e.getMessage()));
        }
    }
}

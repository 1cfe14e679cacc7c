package dev.espalier.app.cli;

import dev.espalier.app.cli.option.Amounts;
import dev.espalier.app.cli.option.ChosenBuild;
import dev.espalier.app.cli.option.EngineOptions;
import dev.espalier.app.cli.option.JsonOption;
import dev.espalier.app.cli.option.PolicyOptions;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.report.PowerOutput;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.optimize.PowerCheck;
import dev.espalier.calculation.CalculationEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier power FILE}: what every node is worth. */
@Command(
        name = "power",
        description = "Shows what every node would add to a goal, and which parts of the tree are missed least.",
        mixinStandardHelpOptions = true)
public final class PowerCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ChosenBuild chosen = new ChosenBuild();

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "what nodes are measured by, as in optimize (default: balanced)")
    private String goal = "";

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "15",
            description = "show the N best and the N weakest (default: ${DEFAULT-VALUE}); JSON holds all",
            converter = Amounts.Count.class)
    private int top;

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    PowerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        json.check();
        LoadedBuild build = chosen.load(surroundings);
        try (CalculationEngine engine = engines.open(surroundings)) {
            var output = new PowerOutput(PowerCheck.of(build, goal, policy.changeable(), engine));
            json.answer(surroundings, () -> output.text(top), output::json);
        }
        return 0;
    }
}

package dev.espalier.app.cli;

import dev.espalier.app.cli.option.Amounts;
import dev.espalier.app.cli.option.ChosenBuild;
import dev.espalier.app.cli.option.EngineOptions;
import dev.espalier.app.cli.option.JsonOption;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.mode.LevelPlan;
import dev.espalier.app.report.PlanOutput;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.CalculationEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier plan FILE}: in which order to take a whole tree. */
@Command(
        name = "plan",
        description = "Orders the whole tree of a build for levelling: what to take at which level, best first.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class PlanCommand implements Callable<Integer> {
    private static final int OF_THE_BUILD = 0;

    /** Reads a character's level. */
    static final class Level implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Amounts.whole(text, 2, 100);
        }
    }

    private final Surroundings surroundings;

    @Mixin
    private ChosenBuild chosen = new ChosenBuild();

    @Option(
            names = "--to",
            paramLabel = "LEVEL",
            description = "plan up to this level (default: the character's own)",
            converter = Level.class)
    private int to = OF_THE_BUILD;

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "what is to grow first, as in optimize (default: balanced)")
    private String goal = "";

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        json.check();
        LoadedBuild build = chosen.load(surroundings);
        try (CalculationEngine engine = engines.open(surroundings)) {
            int level = to == OF_THE_BUILD ? build.build().level() : to;
            var output = new PlanOutput(LevelPlan.of(build, goal, level, engine));
            json.answer(surroundings, output::text, output::json);
        }
        return 0;
    }
}

package dev.espalier.app.cli;

import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code espalier stats FILE}: the numbers of a build as it is. */
@Command(name = "stats", description = "Shows the numbers of a build as it is.", mixinStandardHelpOptions = true)
public final class StatsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private BuildArgument argument = new BuildArgument();

    StatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (CalculationEngine engine = surroundings.engines().engine();
                BuildSession session = engine.open(argument.read(surroundings))) {
            session.stats(session.original())
                    .player()
                    .forEach((name, value) -> surroundings.out().println(name + " " + value));
        }
        return 0;
    }
}

package dev.espalier.bench;

import dev.espalier.bench.kernel.KernelCommand;
import dev.espalier.bench.kernel.SessionsCommand;
import dev.espalier.bench.optimize.ExactCommand;
import dev.espalier.bench.optimize.JudgeCommand;
import dev.espalier.bench.optimize.OptimizeBench;
import dev.espalier.bench.pob.PobCommand;
import dev.espalier.bench.record.CompareCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code espalier-bench}: the benchmarks by name. */
@Command(
        name = "espalier-bench",
        description = "Measures Espalier. Results are kept, and compared with those before.",
        mixinStandardHelpOptions = true,
        subcommands = {
            OptimizeBench.class,
            JudgeCommand.class,
            ExactCommand.class,
            KernelCommand.class,
            SessionsCommand.class,
            PobCommand.class,
            CompareCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs a benchmark and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}

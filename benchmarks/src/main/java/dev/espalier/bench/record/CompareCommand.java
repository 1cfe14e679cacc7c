package dev.espalier.bench.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code espalier-bench compare NAME}: the last run against the one before; exit status 1 if something is worse. */
@Command(
        name = "compare",
        description = "Holds the last run of a benchmark against the one before it.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", defaultValue = "pob", description = "the benchmark (default: ${DEFAULT-VALUE})")
    private String benchmark = "pob";

    @Option(names = "--results", paramLabel = "DIR", description = "where results are kept (default: ${DEFAULT-VALUE})")
    private Path results = Path.of("benchmarks/results");

    @Override
    public Integer call() throws IOException {
        List<Run> runs = new Runs(results).of(benchmark);
        if (runs.size() < 2) {
            System.err.println("There are " + runs.size() + " runs of " + benchmark + " in " + results
                    + "; two are needed. Run \"espalier-bench " + benchmark + "\".");
            return 2;
        }
        var comparison = new Comparison(runs.get(runs.size() - 2), runs.get(runs.size() - 1));
        comparison.print(System.out);
        return comparison.worse() ? 1 : 0;
    }
}

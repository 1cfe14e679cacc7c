package dev.espalier.bench.optimize;

import dev.espalier.bench.additive.RandomInstances;
import dev.espalier.bench.record.Figure;
import dev.espalier.bench.record.Run;
import dev.espalier.bench.record.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code espalier-bench exact}: the optimizer against proven optima. */
@Command(
        name = "exact",
        description = {
            "Compares the optimizer with the proven optimum (CP-SAT) where the goal is a sum over nodes: random weights on",
            "the whole tree, each from a class start, 8 to 25 points."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ExactCommand implements Callable<Integer> {
    private static final double NEAR = 0.99;

    @Option(names = "--instances", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int instances = 20;

    @Option(names = "--seconds", description = "for each run of the optimizer (default: ${DEFAULT-VALUE})")
    private double seconds = 10;

    @Option(names = "--proof", paramLabel = "SECONDS", description = "for each proof (default: ${DEFAULT-VALUE})")
    private double proof = 120;

    @Option(names = "--keep", paramLabel = "DIR", description = "keeps the figures as a run, to compare with")
    private @Nullable Path keep;

    @Override
    public Integer call() throws IOException {
        var compared = new ArrayList<RandomInstances.Compared>();
        for (int i = 0; i < instances; i++) {
            RandomInstances.Compared one = RandomInstances.compare(i, seconds, proof);
            compared.add(one);
            System.out.printf(
                    Locale.ROOT,
                    "%2d %-10s %2d points  optimizer %.4f  %s %.4f  %.4f of it%n",
                    i + 1,
                    one.start(),
                    one.points(),
                    one.found(),
                    one.proven() ? "optimum" : "bound",
                    one.best(),
                    one.share());
        }
        double least = compared.stream()
                .mapToDouble(RandomInstances.Compared::share)
                .min()
                .orElse(Double.NaN);
        long proven = compared.stream().filter(RandomInstances.Compared::proven).count();
        System.out.printf(Locale.ROOT, "%d of %d proven; least share %.4f%n", proven, instances, least);
        if (keep != null) {
            List<Figure> figures = List.of(
                    new Figure("instances proven", proven, "runs", true),
                    Figure.ratio("least share of the optimum", least));
            System.out.println(
                    "Kept in " + new Runs(keep).save(Run.now("exact", instances + " instances", figures)) + ".");
        }
        return least >= NEAR ? 0 : 1;
    }
}

package dev.espalier.bench.optimize;

import dev.espalier.bench.record.Lines;
import dev.espalier.bench.record.Run;
import dev.espalier.bench.record.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code espalier-bench optimize}: the optimizer against the reference searches on real builds. */
@Command(
        name = "optimize",
        description = {
            "Compares the optimizer with the three reference searches, which have all the time they want.",
            "With --results and --references a comparison can be stopped and continued: what is there is not done again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class OptimizeBench implements Callable<Integer> {
    @Option(names = "--builds", paramLabel = "DIR", description = "builds (XML) (default: ${DEFAULT-VALUE})")
    private Path builds = Path.of("../shared/builds");

    @Option(names = "--build", description = "only builds with this in their names; can be given several times")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--scenarios", description = "of A, B, C, D (default: ${DEFAULT-VALUE})")
    private String scenarios = "ABCD";

    @Option(
            names = "--aims",
            split = ",",
            description = "dps, ehp, dps+ehp (dps with ehp kept), ehp+dps (default: all)")
    private List<String> aims = Case.AIMS;

    @Option(
            names = "--part",
            paramLabel = "K/N",
            converter = Sweep.PartReader.class,
            description = "every N-th case, from the K-th")
    private Sweep.Part part = new Sweep.Part(1, 1);

    @Option(names = "--limit", paramLabel = "SECONDS", description = "begin no case after so much time")
    private double limit = Double.POSITIVE_INFINITY;

    @Option(names = "--seconds", description = "for each run; a second run has a tenth (default: ${DEFAULT-VALUE})")
    private double seconds = 10;

    @Option(
            names = "--evaluations",
            description = "trees to judge in each run, instead of time: the same on any machine")
    private long evaluations = Long.MAX_VALUE;

    @Option(names = "--threads", description = "of each run (default: ${DEFAULT-VALUE})")
    private int threads = 2;

    @Option(names = "--seed", description = "default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--references", paramLabel = "FILE", description = "keeps what the references reached")
    private @Nullable Path references;

    @Option(names = "--only-references", description = "fill that file, nothing else")
    private boolean onlyReferences;

    @Option(names = "--jobs", description = "references to search at a time (default: ${DEFAULT-VALUE})")
    private int jobs = 2;

    @Option(names = "--results", paramLabel = "FILE", description = "keeps what was measured")
    private @Nullable Path results;

    @Option(names = "--only-summary", description = "of the results there are, without measuring any")
    private boolean onlySummary;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "keeps the figures of the summary as a run, to compare with")
    private @Nullable Path keep;

    @Override
    public Integer call() throws IOException {
        var known = KnownReferences.in(references);
        Lines<Measured> kept =
                results == null ? Lines.inMemory(Measured::key) : Lines.in(results, Measured.class, Measured::key);
        var sweep = new Sweep(new Sweep.Amount(seconds, evaluations, threads, seed), known, kept, limit);
        List<Sweep.Item> items = Sweep.items(builds, parts, scenarios, aims, part);
        if (onlyReferences) {
            sweep.references(items, jobs);
            return 0;
        }
        if (!onlySummary) {
            sweep.measure(items);
        }
        Collection<Measured> all = kept.all();
        var summary = new Summary(all);
        System.out.print(summary.text());
        if (keep != null && !all.isEmpty()) {
            Run run = Run.now("optimize", summary.version(), summary.figures());
            System.out.println("Kept in " + new Runs(keep).save(run) + ".");
        }
        return all.stream().allMatch(Measured::legal) ? 0 : 1;
    }
}

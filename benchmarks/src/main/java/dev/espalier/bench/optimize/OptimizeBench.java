package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.node.Changeable;
import dev.espalier.app.work.optimize.Wishes;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.search.goal.GoalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code espalier-bench optimize}: the optimizer against the reference searches on real builds. */
@Command(
        name = "optimize",
        description = "Compares the optimizer with the three reference searches, which have all the time they want.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class OptimizeBench implements Callable<Integer> {
    @Option(names = "--builds", required = true, description = "a folder of builds (XML)")
    private Path builds = Path.of("");

    @Option(names = "--build", description = "only builds with this in their names; can be given several times")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--scenarios", description = "of A, B, C, D (default: ${DEFAULT-VALUE})")
    private String scenarios = "ABCD";

    @Option(
            names = "--aims",
            split = ",",
            description = "dps, ehp, dps+ehp (dps with ehp kept), ehp+dps (default: all)")
    private List<String> aims = Case.AIMS;

    @Option(names = "--seconds", description = "for each run; a second run has a tenth (default: ${DEFAULT-VALUE})")
    private double seconds = 10;

    @Option(
            names = "--evaluations",
            description = "trees to judge in each run, instead of time: the same on any machine")
    private long evaluations = Long.MAX_VALUE;

    @Option(names = "--threads", description = "default: ${DEFAULT-VALUE}")
    private int threads = 2;

    @Option(names = "--seed", description = "default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--references", description = "a file that keeps what the references reached from run to run")
    private @Nullable Path references;

    @Option(names = "--only-references", description = "fill that file, nothing else")
    private boolean onlyReferences;

    @Option(names = "--json", description = "the results to a file")
    private @Nullable Path json;

    @Option(names = "--pob", description = "ask Path of Building in this folder about the resulting trees")
    private @Nullable Path pob;

    @Override
    public Integer call() throws IOException {
        var known = KnownReferences.in(references);
        var done = new ArrayList<Measured>();
        for (Path file : files()) {
            for (Scenario scenario : Scenario.ALL) {
                for (String aim : aims) {
                    if (scenarios.contains(scenario.name())) {
                        measure(file, Case.of(name(file), scenario, aim), known, done);
                    }
                }
            }
        }
        if (!onlyReferences) {
            System.out.print(Summary.of(done));
        }
        return done.stream().allMatch(m -> m.problems().isEmpty()) ? 0 : 1;
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(builds)) {
            return list.filter(f -> f.toString().endsWith(".xml"))
                    .filter(f -> parts.isEmpty() || parts.stream().anyMatch(name(f)::contains))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".xml", "");
    }

    private void measure(Path file, Case what, KnownReferences known, List<Measured> done) throws IOException {
        GameData data = GameData.embedded();
        var build = LoadedBuild.of(BuildCodes.read(Files.readAllBytes(file)), LoadedBuild.OWN_CHOICE, "", data);
        try (var comparison = new Comparison(what, build, wishes(what), pob)) {
            if (!comparison.sensible()) {
                return;
            }
            var reached = known.of(what.key(), comparison.before(), comparison::references);
            if (onlyReferences) {
                System.out.printf("%-50s %s%n", what.key(), reached);
                return;
            }
            Measured measured = comparison.run(reached);
            done.add(measured);
            System.out.println(Summary.line(measured));
            if (json != null) {
                Summary.write(json, done);
            }
        } catch (GoalException | UserError e) {
            System.out.printf(Locale.ROOT, "%-50s left out: %s%n", what.key(), e.getMessage());
        }
    }

    private Wishes wishes(Case what) {
        return new Wishes(
                what.goal(),
                what.require(),
                java.util.OptionalInt.of(what.scenario().points()),
                what.scenario().respec(),
                Changeable.CAREFUL,
                0,
                evaluations == Long.MAX_VALUE ? seconds : 3600,
                evaluations,
                Integer.MAX_VALUE,
                threads,
                seed,
                false);
    }
}

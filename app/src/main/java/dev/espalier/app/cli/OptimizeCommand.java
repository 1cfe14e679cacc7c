package dev.espalier.app.cli;

import dev.espalier.app.report.ImprovementJson;
import dev.espalier.app.report.ImprovementText;
import dev.espalier.app.work.BuildFiles;
import dev.espalier.app.work.Improvement;
import dev.espalier.app.work.LoadedBuild;
import dev.espalier.app.work.Optimization;
import dev.espalier.app.work.Wishes;
import dev.espalier.calculation.CalculationEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier optimize FILE}: a better tree for a build. */
@Command(
        name = "optimize",
        description = "Finds the best passive tree for a build within a budget, and shows its code.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class OptimizeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ChosenBuild chosen = new ChosenBuild();

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "what to improve: dps, ehp, balanced, life, es, a statistic by Path of Building's name, or a"
                    + " weighted product such as \"dps^0.7 * ehp^0.3\" (default: balanced)")
    private String goal = "";

    @Option(
            names = "--require",
            paramLabel = "LIMIT",
            description = "keep a limit, such as \"FireResist>=75\" or \"ehp>=current\"; can be given several times")
    private List<String> require = new ArrayList<>();

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "passive points to spend (default: those that level and campaign left unspent)",
            converter = Amounts.Points.class)
    private @Nullable OptionalInt points;

    @Option(
            names = "--respec",
            paramLabel = "N|unlimited",
            description = "how many nodes may be given back (default: 0)",
            converter = Amounts.Respec.class)
    private OptionalInt respec = OptionalInt.of(0);

    @Option(
            names = "--respec-price",
            paramLabel = "PERCENT",
            description = "the gain that each node given back must bring (default: 0.01)",
            converter = Amounts.Percent.class)
    private double respecPrice = 0.01;

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "how long to search (default: 10)",
            converter = Amounts.Seconds.class)
    private double seconds = 10;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "how many trees to judge at most: for results that don't depend on the machine's speed",
            converter = Amounts.Evaluations.class)
    private long evaluations = Long.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "N", description = "the seed of all that is random (default: 1)")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads to search on (default: all processors)",
            converter = Amounts.Threads.class)
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the code to a file (its XML if the name ends in .xml) instead of showing it")
    private @Nullable Path out;

    @Option(
            names = "--verify",
            description =
                    "let Path of Building choose among the best trees found, and say what it thinks of the choice")
    private boolean verify;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    OptimizeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        json.check();
        if (out != null) {
            BuildFiles.checkWritable(out);
        }
        LoadedBuild build = chosen.load(surroundings);
        try (CalculationEngine judge = verify ? engines.openPob(surroundings) : null;
                CalculationEngine engine = engines.open(surroundings);
                var watch = Watch.start(surroundings, seconds)) {
            Improvement improvement = Optimization.run(build, wishes(), engine, judge, watch);
            watch.finished();
            answer(improvement);
        }
        return 0;
    }

    private Wishes wishes() {
        return new Wishes(
                goal,
                require,
                points == null ? OptionalInt.empty() : points,
                respec,
                policy.changeable(),
                respecPrice,
                seconds,
                evaluations,
                threads,
                seed);
    }

    private void answer(Improvement improvement) {
        Path file = out;
        if (file != null) {
            boolean xml = file.toString().toLowerCase(Locale.ROOT).endsWith(".xml");
            if (xml) {
                BuildFiles.write(file, improvement.improved().document().bytes());
            } else {
                BuildFiles.write(file, improvement.code() + "\n");
            }
        }
        json.answer(surroundings, () -> text(improvement), () -> ImprovementJson.text(improvement));
    }

    private String text(Improvement improvement) {
        String where = out == null
                ? "Code (import it in Path of Building):\n" + improvement.code() + "\n"
                : "The new build is in " + out + ".\n";
        return ImprovementText.of(improvement) + "\n" + where;
    }
}

package dev.espalier.app.cli;

import dev.espalier.app.cli.option.Amounts;
import dev.espalier.app.cli.option.ChosenBuild;
import dev.espalier.app.cli.option.EngineOptions;
import dev.espalier.app.cli.option.JsonOption;
import dev.espalier.app.cli.option.PolicyOptions;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.cli.terminal.Watch;
import dev.espalier.app.mode.FrontSearch;
import dev.espalier.app.mode.TargetSearch;
import dev.espalier.app.report.gain.FrontOutput;
import dev.espalier.app.report.gain.ImprovementJson;
import dev.espalier.app.report.gain.ImprovementText;
import dev.espalier.app.report.gain.TargetOutput;
import dev.espalier.app.work.build.BuildFiles;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Optimization;
import dev.espalier.app.work.optimize.Wishes;
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
            names = "--until",
            paramLabel = "CONDITION",
            description = "instead of a goal: spend as few respecs, then points, as reach \"dps>=100000\"; can be given"
                    + " several times")
    private List<String> until = new ArrayList<>();

    @Option(
            names = "--front",
            paramLabel = "GOAL,GOAL",
            description = "instead of a goal: a dozen trees between two, such as dps,ehp")
    private String front = "";

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

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "how many rounds to search at most: repeats a run that reported so many",
            converter = Amounts.Count.class)
    private int rounds = Integer.MAX_VALUE;

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
        checkModes();
        LoadedBuild build = chosen.load(surroundings);
        try (CalculationEngine judge = verify ? engines.openPob(surroundings) : null;
                CalculationEngine engine = engines.open(surroundings);
                var watch = Watch.start(surroundings, seconds)) {
            if (!until.isEmpty()) {
                TargetSearch search = TargetSearch.run(build, wishes(), until, engine, watch);
                watch.finished();
                var output = new TargetOutput(search);
                save(search.improvement(), out);
                json.answer(surroundings, () -> output.text() + where(search.improvement()), output::json);
            } else if (!front.isEmpty()) {
                FrontSearch search = FrontSearch.run(build, wishes(), front, engine, watch);
                watch.finished();
                answer(search);
            } else {
                Improvement improvement = Optimization.run(build, wishes(), engine, judge, watch);
                watch.finished();
                save(improvement, out);
                json.answer(
                        surroundings,
                        () -> ImprovementText.of(improvement) + where(improvement),
                        () -> ImprovementJson.text(improvement));
            }
        }
        return 0;
    }

    private void checkModes() {
        int modes = (goal.isEmpty() ? 0 : 1) + (until.isEmpty() ? 0 : 1) + (front.isEmpty() ? 0 : 1);
        if (modes > 1) {
            throw new UserError("--goal, --until and --front ask for different things: the best tree for a goal, the"
                    + " cheapest that reaches a target, or the trees between two goals. Give one of them.");
        }
        if (verify && (!until.isEmpty() || !front.isEmpty())) {
            throw new UserError("--verify lets Path of Building choose among the best trees for one goal, which --until"
                    + " and --front don't look for. Leave it out, or open the resulting code in Path of Building.");
        }
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
                rounds,
                threads,
                seed,
                true);
    }

    private static void save(Improvement improvement, @Nullable Path file) {
        if (file != null) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                BuildFiles.write(file, improvement.improved().document().bytes());
            } else {
                BuildFiles.write(file, improvement.code() + "\n");
            }
        }
    }

    private String where(Improvement improvement) {
        return out == null
                ? "\nCode (import it in Path of Building):\n" + improvement.code() + "\n"
                : "\nThe new build is in " + out + ".\n";
    }

    /** Every tree of a front goes to a file of its own. */
    private void answer(FrontSearch search) {
        String files = "\nThe codes: add --out build.txt for a file each (build-1.txt, build-2.txt, ...), or --json.\n";
        if (out != null) {
            for (int i = 0; i < search.trees().size(); i++) {
                save(search.trees().get(i), numbered(out, i + 1));
            }
            files = "\nThe trees are in " + numbered(out, 1) + " to "
                    + numbered(out, search.trees().size()) + ".\n";
        }
        var output = new FrontOutput(search);
        String told = files;
        json.answer(surroundings, () -> output.text() + told, output::json);
    }

    /** {@code build.txt} becomes {@code build-3.txt}. */
    private static Path numbered(Path file, int number) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String numbered = dot <= 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
        return file.resolveSibling(numbered);
    }
}

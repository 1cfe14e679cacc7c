package dev.espalier.bench.optimize;

import dev.espalier.bench.additive.AdditiveEvaluator;
import dev.espalier.bench.additive.OracleWeights;
import dev.espalier.bench.reference.References;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Progress;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import dev.espalier.search.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The optimizer against the reference searches on additive weights read from Path of Building's answers node by node.
 *
 * <p>Arguments: the folder of oracle files, seconds per run, and optionally scenarios ({@code CD}), a part of the
 * builds' names, a seed.
 */
public final class AdditiveComparison {
    private AdditiveComparison() {}

    /** Prints one line per build, goal and scenario, then the medians. */
    public static void main(String[] args) throws IOException {
        double seconds = Double.parseDouble(args[1]);
        String scenarios = args.length > 2 ? args[2] : "ABCD";
        String part = args.length > 3 ? args[3] : "";
        long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
        var ratios = new TreeMap<String, List<Double>>();
        for (Path file : files(Path.of(args[0]), part)) {
            for (String column : List.of("CombinedDPS", "TotalEHP")) {
                OracleWeights weights = OracleWeights.read(file, column);
                if (!weights.alive()) {
                    continue;
                }
                for (Scenario scenario : Scenario.ALL) {
                    if (scenarios.contains(scenario.name())) {
                        compare(weights, column, scenario, seconds, seed, ratios);
                    }
                }
            }
        }
        ratios.forEach((scenario, list) -> {
            double[] sorted = list.stream().mapToDouble(d -> d).sorted().toArray();
            System.out.printf(
                    "%s: optimizer / greedy exchange: min %.3f, median %.3f, max %.3f, below 1: %d of %d%n",
                    scenario,
                    sorted[0],
                    sorted[sorted.length / 2],
                    sorted[sorted.length - 1],
                    Arrays.stream(sorted).filter(d -> d < 1 - 1e-9).count(),
                    sorted.length);
        });
    }

    private static List<Path> files(Path folder, String part) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".json.gz"))
                    .filter(f -> f.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
        }
    }

    private static void compare(
            OracleWeights weights,
            String column,
            Scenario scenario,
            double seconds,
            long seed,
            Map<String, List<Double>> ratios) {
        Request request = Request.of(Objective.of(column, column), scenario.points(), scenario.respec())
                .withRespecPrice(0)
                .withSeconds(seconds)
                .withSeed(seed)
                .withThreads(2);
        Problem problem = Optimizer.problem(weights.tree(), weights.original(), request);
        double[] reference = new double[3];
        List<ToDoubleFunction<Evaluator>> searches = List.of(
                e -> References.hillClimber(problem, e, 1),
                e -> References.pathGreedy(problem, e, 1),
                e -> References.greedyExchange(problem, e, 1));
        double before = evaluator(weights).score();
        long started = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            reference[i] = searches.get(i).applyAsDouble(evaluator(weights)) - before;
        }
        double spent = (System.nanoTime() - started) * 1e-9;
        var trace = new ArrayList<String>();
        Progress progress =
                status -> trace.add(String.format("%.1f:%.4f", status.seconds(), status.scoreBest() - before));
        Result result = Optimizer.run(weights.tree(), weights.original(), o -> evaluator(weights), request, progress);
        double gain = result.scoreAfter() - before;
        double ratio = reference[2] > 1e-9 ? gain / reference[2] : 1;
        ratios.computeIfAbsent(scenario.name(), s -> new ArrayList<>()).add(ratio);
        System.out.printf(
                "%-34s %-12s %s  climb %.4f  path %.4f  exchange %.4f (%.1f s)  optimizer %.4f  %.3f  %d evals %d rounds"
                        + " %s%n",
                weights.name(),
                column,
                scenario.name(),
                reference[0],
                reference[1],
                reference[2],
                spent,
                gain,
                ratio,
                result.evaluations(),
                result.rounds(),
                trace);
    }

    private static Evaluator evaluator(OracleWeights weights) {
        return new AdditiveEvaluator(weights.tree(), weights.weight(), weights.original());
    }
}

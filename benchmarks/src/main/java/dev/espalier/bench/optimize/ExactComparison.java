package dev.espalier.bench.optimize;

import dev.espalier.bench.additive.AdditiveEvaluator;
import dev.espalier.bench.additive.ExactTree;
import dev.espalier.bench.additive.OracleWeights;
import dev.espalier.bench.reference.References;
import dev.espalier.calculation.Objective;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Progress;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The optimizer against the proven optimum on additive weights read from Path of Building's answers.
 *
 * <p>Arguments: the folder of oracle files, seconds per run, seconds per proof, scenarios, a part of the names.
 */
public final class ExactComparison {
    private ExactComparison() {}

    /** Prints one line per build, goal and scenario. */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var list = Files.list(Path.of(args[0]))) {
            files = list.filter(f -> f.getFileName().toString().contains(args.length > 4 ? args[4] : ".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (String column : List.of("CombinedDPS", "TotalEHP")) {
                OracleWeights weights = OracleWeights.read(file, column);
                for (Scenario scenario : Scenario.ALL) {
                    if (args[3].contains(scenario.name()) && weights.alive()) {
                        compare(weights, column, scenario, args);
                    }
                }
            }
        }
    }

    private static void compare(OracleWeights weights, String column, Scenario scenario, String[] args) {
        var request = Request.of(Objective.of(column, column), scenario.points(), scenario.respec())
                .withRespecPrice(0)
                .withSeconds(Double.parseDouble(args[1]));
        Result result = Optimizer.run(
                weights.tree(),
                weights.original(),
                o -> new AdditiveEvaluator(weights.tree(), weights.weight(), weights.original()),
                request,
                Progress.NONE);
        var problem = Optimizer.problem(weights.tree(), weights.original(), request);
        double reference = References.greedyExchange(
                problem, new AdditiveEvaluator(weights.tree(), weights.weight(), weights.original()), 1);
        double outside = result.scoreBefore();
        for (int v = 0; v < problem.graph().size(); v++) {
            if (problem.graph().wasAllocated(v)) {
                outside -= weights.weight()[problem.graph().treeNode(v)];
            }
        }
        long started = System.nanoTime();
        var exact = ExactTree.solve(problem, weights.weight(), Double.parseDouble(args[2]));
        double best = exact.bound() + outside - result.scoreBefore();
        double gain = result.scoreAfter() - result.scoreBefore();
        System.out.printf(
                "%-34s %-12s %s  exchange %.4f  optimizer %.4f  %s %.4f (%.1f s)  %.4f of it; optimum/exchange %.3f%n",
                weights.name(),
                column,
                scenario.name(),
                reference - result.scoreBefore(),
                gain,
                exact.proven() ? "optimum" : "bound",
                best,
                (System.nanoTime() - started) * 1e-9,
                gain / best,
                best / (reference - result.scoreBefore()));
    }
}

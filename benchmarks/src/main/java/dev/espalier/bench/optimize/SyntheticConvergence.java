package dev.espalier.bench.optimize;

import dev.espalier.bench.synthetic.SyntheticCharacter;
import dev.espalier.calculation.Objective;
import dev.espalier.data.GameData;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * How far the optimizer gets with how many evaluations, on synthetic characters: the share of the best gain that any
 * seed reached.
 *
 * <p>Arguments: characters, seeds, evaluations, scenarios.
 */
public final class SyntheticConvergence {
    private static final long[] LEVELS = {5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000};

    private SyntheticConvergence() {}

    /** Prints one line per character and scenario, and the means. */
    public static void main(String[] args) {
        int characters = Integer.parseInt(args[0]);
        int seeds = Integer.parseInt(args[1]);
        long evaluations = Long.parseLong(args[2]);
        double[] mean = new double[LEVELS.length];
        double[] worst = new double[LEVELS.length];
        Arrays.fill(worst, 1);
        int runs = 0;
        long begun = System.nanoTime();
        for (int c = 1; c <= characters; c++) {
            var character = SyntheticCharacter.of(GameData.embedded().tree("0_4"), 60 + 5 * c % 50, c);
            for (Scenario scenario : Scenario.ALL) {
                if (!args[3].contains(scenario.name())) {
                    continue;
                }
                double[][] gains = new double[seeds][];
                double best = 0;
                for (int seed = 0; seed < seeds; seed++) {
                    gains[seed] = run(character, scenario, evaluations, seed + 1);
                    best = Math.max(best, gains[seed][LEVELS.length - 1]);
                }
                var line = new StringBuilder();
                for (double[] gain : gains) {
                    for (int i = 0; i < LEVELS.length; i++) {
                        mean[i] += gain[i] / best;
                        worst[i] = Math.min(worst[i], gain[i] / best);
                    }
                    runs++;
                    line.append(String.format(" %.4f", gain[LEVELS.length - 1] / best));
                }
                System.out.printf("%3d %s best %.4f  seeds%s%n", c, scenario.name(), best, line);
            }
        }
        for (int i = 0; i < LEVELS.length; i++) {
            System.out.printf("%7d evaluations: mean %.4f, worst %.4f%n", LEVELS[i], mean[i] / runs, worst[i]);
        }
        System.out.printf("%.2f s a run%n", (System.nanoTime() - begun) * 1e-9 / runs);
    }

    private static double[] run(SyntheticCharacter character, Scenario scenario, long evaluations, long seed) {
        var request = Request.of(Objective.of("synthetic", "Score"), scenario.points(), scenario.respec())
                .withRespecPrice(0)
                .withSeconds(3600)
                .withEvaluations(evaluations)
                .withSeed(seed);
        var trace = new ArrayList<double[]>();
        Result result = Optimizer.run(
                character.tree(),
                character.original(),
                o -> character.evaluator(),
                request,
                status -> trace.add(new double[] {status.evaluations(), status.scoreBest() - status.scoreBefore()}));
        double[] gains = new double[LEVELS.length];
        for (double[] point : trace) {
            for (int i = 0; i < LEVELS.length; i++) {
                if (point[0] <= LEVELS[i]) {
                    gains[i] = point[1];
                }
            }
        }
        gains[LEVELS.length - 1] = result.scoreAfter() - result.scoreBefore();
        return gains;
    }
}

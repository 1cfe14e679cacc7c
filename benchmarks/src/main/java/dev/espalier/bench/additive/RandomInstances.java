package dev.espalier.bench.additive;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.CharacterClass;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Progress;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Random additive objectives over a whole tree, from a class start with 8 to 25 points: the optimizer's answer against
 * the proven optimum.
 *
 * <p>Arguments: how many instances, seconds per run, seconds per proof.
 */
public final class RandomInstances {
    private RandomInstances() {}

    /** Prints one line per instance and the worst share of the optimum. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        double[] shares = new double[count];
        int proven = 0;
        for (int i = 0; i < count; i++) {
            var random = new SplittableRandom(7919L * (i + 1));
            PassiveTree tree = GameData.embedded().tree("0_4");
            CharacterClass start =
                    tree.classes().get(random.nextInt(tree.classes().size()));
            Allocation original = Allocation.of(
                    new TreeMap<>(java.util.Map.of(tree.id(tree.classStart(start.name())), NodeState.ALLOCATED)));
            double[] weight = weights(tree, random);
            int points = 8 + random.nextInt(18);
            Request request = Request.of(Objective.of("sum", "Sum"), points, OptionalInt.of(0))
                    .withSeconds(Double.parseDouble(args[1]));
            Result result = Optimizer.run(
                    tree, original, o -> new AdditiveEvaluator(tree, weight, original), request, Progress.NONE);
            long begun = System.nanoTime();
            ExactTree.Solution exact =
                    ExactTree.solve(Optimizer.problem(tree, original, request), weight, Double.parseDouble(args[2]));
            shares[i] = result.scoreAfter() / exact.bound();
            proven += exact.proven() ? 1 : 0;
            System.out.printf(
                    "%2d %-10s %2d points  optimizer %.4f  %s %.4f (%.1f s)  %.4f of it%n",
                    i + 1,
                    start.name(),
                    points,
                    result.scoreAfter(),
                    exact.proven() ? "optimum" : "bound",
                    exact.bound(),
                    (System.nanoTime() - begun) * 1e-9,
                    shares[i]);
        }
        System.out.printf(
                "%d of %d proven; worst share %.4f%n",
                proven, count, Arrays.stream(shares).min().orElse(Double.NaN));
    }

    /** Few nodes matter, as in a real build: some notables a lot, some small passives a little. */
    private static double[] weights(PassiveTree tree, SplittableRandom random) {
        double[] weight = new double[tree.size()];
        for (int v = 0; v < weight.length; v++) {
            double share = tree.kind(v) == NodeKind.NOTABLE ? 0.35 : tree.kind(v) == NodeKind.SMALL ? 0.25 : 0;
            double most = tree.kind(v) == NodeKind.NOTABLE ? 0.1 : 0.03;
            weight[v] = random.nextDouble() < share ? most * random.nextDouble() : 0;
        }
        return weight;
    }
}

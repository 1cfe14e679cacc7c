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
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Random additive objectives over a whole tree, from a class start with 8 to 25 points: the optimizer's answer against
 * the proven optimum.
 */
public final class RandomInstances {
    private RandomInstances() {}

    /**
     * What came of an instance.
     *
     * @param start the class
     * @param points that are free
     * @param found the weight of the optimizer's tree
     * @param best no tree weighs more
     * @param proven whether there is a tree that weighs as much
     */
    public record Compared(String start, int points, double found, double best, boolean proven) {
        /** How much of the optimum was found. */
        public double share() {
            return found / best;
        }
    }

    /**
     * Solves one instance both ways.
     *
     * @param number which; the same number is the same instance
     * @param seconds for the optimizer
     * @param proof seconds for the exact solver
     */
    public static Compared compare(int number, double seconds, double proof) {
        var random = new SplittableRandom(7919L * (number + 1));
        PassiveTree tree = GameData.embedded().tree("0_4");
        CharacterClass start = tree.classes().get(random.nextInt(tree.classes().size()));
        Allocation original =
                Allocation.of(new TreeMap<>(Map.of(tree.id(tree.classStart(start.name())), NodeState.ALLOCATED)));
        double[] weight = weights(tree, random);
        int points = 8 + random.nextInt(18);
        Request request = Request.of(Objective.of("sum", "Sum"), points, OptionalInt.of(0))
                .withSeconds(seconds);
        Result result = Optimizer.run(
                tree, original, o -> new AdditiveEvaluator(tree, weight, original), request, Progress.NONE);
        ExactTree.Solution exact = ExactTree.solve(Optimizer.problem(tree, original, request), weight, proof);
        return new Compared(start.name(), points, result.scoreAfter(), exact.bound(), exact.proven());
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

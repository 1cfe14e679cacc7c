package dev.espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static final PassiveTree TREE = GameData.embedded().tree("0_4");

    /** Notables are worth a lot, a third of the small nodes a little, as one sum. */
    private static SlotEvaluator.Amounts weights(long seed) {
        var random = new SplittableRandom(seed);
        double[] weight = new double[TREE.size()];
        for (int v = 0; v < weight.length; v++) {
            double u = random.nextDouble();
            weight[v] = switch (TREE.kind(v)) {
                case NOTABLE -> u < 0.4 ? 10 * random.nextDouble() : 0;
                case SMALL -> u < 0.3 ? 3 * random.nextDouble() : 0;
                default -> 0;
            };
        }
        return (node, state) -> new double[] {weight[node]};
    }

    private static Function<Objective, Evaluator> sum(Allocation original, long seed) {
        var amounts = weights(seed);
        var asked = new AtomicLong();
        return objective -> new SlotEvaluator(TREE, original, objective, amounts, 1, slots -> slots, true, asked);
    }

    private static Request request(int points, OptionalInt respec) {
        return Request.of(Objective.of("sum", "Sum"), points, respec)
                .withRespecPrice(1e-6)
                .withThreads(2)
                .withSeconds(60)
                .withEvaluations(20_000);
    }

    private static void checkLegal(Allocation original, Result result) {
        var legality = new Legality(TREE, original);
        assertThat(legality.problems(result.after())).isEmpty();
        assertThat(result.budget().pointsUsed())
                .isLessThanOrEqualTo(result.budget().points());
        assertThat(result.removed().size())
                .isLessThanOrEqualTo(result.budget().respec().orElse(Integer.MAX_VALUE));
        int points = 0;
        Allocation now = original;
        for (Step step : result.steps()) {
            switch (step.action()) {
                case TAKE -> {
                    assertThat(now.contains(step.node())).isFalse();
                    now = now.with(step.node(), NodeState.of(step.attribute(), result.weaponSet(step)));
                    points += result.weaponSet(step) == 0 ? 1 : 0;
                }
                case GIVE_BACK -> {
                    assertThat(now.contains(step.node())).isTrue();
                    now = now.with(step.node(), NodeState.NOT_ALLOCATED);
                    points--;
                }
                case SWITCH -> now = now.with(step.node(), NodeState.of(step.attribute(), 0));
            }
            assertThat(points).isLessThanOrEqualTo(result.budget().points());
            assertThat(legality.problems(now)).as("after %s", step).isEmpty();
        }
        assertThat(now).isEqualTo(result.after());
    }

    @Test
    void treesAreLegalAndWithinBudgetAtEveryStep() {
        int[][] budgets = {{10, 0}, {0, 10}, {5, 20}, {0, -1}};
        for (int[] budget : budgets) {
            Allocation original = Examples.grown(TREE, "Monk", 70, 3);
            OptionalInt respec = budget[1] < 0 ? OptionalInt.empty() : OptionalInt.of(budget[1]);
            Result result = Optimizer.run(TREE, original, sum(original, 5), request(budget[0], respec), Progress.NONE);
            checkLegal(original, result);
            assertThat(result.scoreAfter()).isGreaterThan(result.scoreBefore());
        }
    }

    @Test
    void aRunCanBeRepeatedOnAnyNumberOfThreads() {
        Allocation original = Examples.grown(TREE, "Witch", 60, 4);
        Request request = request(5, OptionalInt.of(10));
        Result one = Optimizer.run(TREE, original, sum(original, 6), request.withThreads(1), Progress.NONE);
        Result three = Optimizer.run(TREE, original, sum(original, 6), request.withThreads(3), Progress.NONE);
        assertThat(three.after()).isEqualTo(one.after());
        assertThat(three.steps()).isEqualTo(one.steps());
        assertThat(three.evaluations()).isEqualTo(one.evaluations());
    }

    @Test
    void attributesAreChosenForARequirementThatWouldBeMissed() {
        Allocation original = Examples.grown(TREE, "Warrior", 50, 9);
        var amounts = weights(8);
        var asked = new AtomicLong();
        SlotEvaluator.Amounts withAttributes = (node, state) -> {
            boolean intelligence = TREE.kind(node) == NodeKind.ATTRIBUTE && state == NodeState.INTELLIGENCE;
            boolean strength = TREE.kind(node) == NodeKind.ATTRIBUTE && state == NodeState.STRENGTH;
            return new double[] {amounts.of(node, state)[0] + (strength ? 0.5 : 0), intelligence ? 5 : 0};
        };
        double had = new SlotEvaluator(
                        TREE,
                        original,
                        Objective.of("sum", "Int"),
                        withAttributes,
                        2,
                        s -> new double[] {s[1]},
                        true,
                        asked)
                .value(0);
        var objective = new Objective(
                "sum", List.of(new Objective.Term("Sum", 1)), List.of(new Objective.Limit("Int", had + 10)));
        Result result = Optimizer.run(
                TREE,
                original,
                o -> new SlotEvaluator(TREE, original, o, withAttributes, 2, s -> s, true, asked),
                request(10, OptionalInt.of(0)).withObjective(objective),
                Progress.NONE);
        checkLegal(original, result);
        assertThat(result.attributes().values().stream().filter(a -> a == 3).count())
                .isEqualTo(2);
    }

    @Test
    void aFewEvaluationsStillGetABetterTree() {
        Allocation original = Examples.grown(TREE, "Ranger", 60, 3);
        SlotEvaluator.Amounts amounts = weights(3);
        Result result = Optimizer.run(
                TREE,
                original,
                objective -> new SlotEvaluator(
                        TREE, original, objective, amounts, 1, slots -> slots, true, new AtomicLong()),
                request(8, OptionalInt.of(0)).withSeconds(600).withEvaluations(200),
                Progress.NONE);
        checkLegal(original, result);
        assertThat(result.scoreAfter()).isGreaterThan(result.scoreBefore());
    }

    /**
     * Two statistics that are sums over nodes: the first is to grow, the second to stay. Any weighing of both comes to a
     * tree; of those that keep the second, none may be much better than what the search finds when told of the limit.
     */
    @Test
    void aLimitThatBindsIsTradedForAsWellAsAnyWeighingOfBothWould() {
        Allocation original = Examples.grown(TREE, "Mercenary", 70, 5);
        SlotEvaluator.Amounts first = weights(21);
        SlotEvaluator.Amounts second = weights(22);
        SlotEvaluator.Amounts both =
                (node, state) -> new double[] {first.of(node, state)[0], second.of(node, state)[0]};
        Function<Objective, Evaluator> engine = objective -> new SlotEvaluator(
                TREE, original, objective, both, 2, s -> new double[] {s[0], s[1], s[1]}, false, new AtomicLong());
        Evaluator evaluator = engine.apply(twoSums(1, 1, 0));
        double kept = evaluator.value(1);
        Objective limited = twoSums(1, 0, kept);
        Result found = Optimizer.run(
                TREE, original, engine, request(0, OptionalInt.empty()).withObjective(limited), Progress.NONE);
        checkLegal(original, found);
        int trees = 0;
        for (double weight = 0.1; weight < 3; weight *= 1.5) {
            Result weighed = Optimizer.run(
                    TREE,
                    original,
                    engine,
                    request(0, OptionalInt.empty()).withObjective(twoSums(1, weight, 0)),
                    Progress.NONE);
            evaluator.reset(weighed.after());
            if (evaluator.value(1) >= kept) {
                trees++;
                Evaluator limits = engine.apply(limited);
                limits.reset(weighed.after());
                assertThat(found.scoreAfter()).isGreaterThan(limits.score() - 0.02);
            }
        }
        assertThat(trees).isPositive();
    }

    private static Objective twoSums(double first, double second, double kept) {
        var terms = List.of(new Objective.Term("First", first), new Objective.Term("Second", second));
        return new Objective("two", terms, List.of(new Objective.Limit("Second", kept)));
    }

    @Test
    void aWeaponSetThatHasFewerNodesThanTheOtherGetsAsManyWithoutAPoint() {
        Allocation original = withNodesOfSet(Examples.grown(TREE, "Monk", 60, 11), 2, 5);
        SlotEvaluator.Amounts amounts = weights(12);
        SlotEvaluator.Amounts firstSet =
                (node, state) -> NodeState.weaponSet(state) == 2 ? new double[] {0} : amounts.of(node, state);
        Function<Objective, Evaluator> engine =
                objective -> new SlotEvaluator(TREE, original, objective, firstSet, 1, s -> s, true, new AtomicLong());
        Request request = request(0, OptionalInt.of(0));
        Result result = Optimizer.run(TREE, original, engine, request, Progress.NONE);
        checkLegal(original, result);
        assertThat(result.added())
                .hasSize(5)
                .allMatch(id -> NodeState.weaponSet(result.after().state(id)) == 1);
        assertThat(result.scoreAfter()).isGreaterThan(result.scoreBefore());
        Result again = Optimizer.run(
                TREE,
                original,
                engine,
                request.withEvaluations(Long.MAX_VALUE)
                        .withRounds(result.rounds())
                        .withThreads(1),
                Progress.NONE);
        assertThat(again.after()).isEqualTo(result.after());
    }

    private static Allocation withNodesOfSet(Allocation grown, int set, int count) {
        Allocation now = grown;
        for (int i = 0; i < count; i++) {
            for (int node = 0; node < TREE.size(); node++) {
                boolean touches = false;
                for (int other : TREE.neighbours(node)) {
                    touches |= grown.contains(TREE.id(other));
                }
                if (touches && TREE.kind(node) == NodeKind.SMALL && !now.contains(TREE.id(node))) {
                    now = now.with(TREE.id(node), NodeState.of(0, set));
                    break;
                }
            }
        }
        return now;
    }
}

package dev.espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.Objective;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Targets, fronts and orders for levelling, on two sums over nodes. */
class ModesTest {
    private static final PassiveTree TREE = GameData.embedded().tree("0_4");
    private static final double BEGIN = 100;

    /** A build whose statistics are 100 and a sum over nodes each: some notables add to one, some to the other. */
    private static final class Sums implements BuildSession {
        private final Allocation original;
        private final double[][] amount = new double[TREE.size()][2];

        Sums(Allocation original, long seed) {
            this.original = original;
            var random = new SplittableRandom(seed);
            for (int v = 0; v < amount.length; v++) {
                boolean notable = TREE.kind(v) == NodeKind.NOTABLE;
                amount[v][random.nextInt(2)] = notable ? 10 * random.nextDouble() : random.nextDouble();
            }
        }

        @Override
        public PassiveTree tree() {
            return TREE;
        }

        @Override
        public Allocation original() {
            return original;
        }

        @Override
        public BuildStats stats(Allocation allocation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Evaluator evaluator(Objective objective) {
            return new SlotEvaluator(
                    TREE,
                    original,
                    objective,
                    (node, state) -> amount[node],
                    2,
                    sums -> values(objective, sums),
                    false,
                    new AtomicLong());
        }

        private double[] values(Objective objective, double[] sums) {
            return objective.statistics().stream()
                    .mapToDouble(name -> BEGIN + sums[name.equals("One") ? 0 : 1])
                    .toArray();
        }

        double value(String name, Allocation allocation) {
            double value = BEGIN;
            for (int id : allocation.ids()) {
                value += amount[TREE.indexOf(id)][name.equals("One") ? 0 : 1];
            }
            return value;
        }

        @Override
        public List<NotUnderstood> notUnderstood() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static Request request(Objective objective, int points, int respec) {
        return Request.of(objective, points, OptionalInt.of(respec))
                .withThreads(2)
                .withSeconds(600)
                .withEvaluations(200_000);
    }

    private static Objective until(double minimum) {
        return new Objective(
                "One", List.of(new Objective.Term("One", 1)), List.of(new Objective.Limit("One", minimum)));
    }

    @Test
    void aTargetIsReachedWithFewerPointsThanThereAre() {
        var sums = new Sums(Examples.grown(TREE, "Monk", 60, 3), 5);
        double now = sums.value("One", sums.original());
        Target.Outcome outcome = Target.run(sums, request(until(now + 15), 12, 10), Progress.NONE);
        assertThat(outcome.reached()).isTrue();
        assertThat(sums.value("One", outcome.result().after())).isGreaterThanOrEqualTo(now + 15);
        assertThat(outcome.result().budget().pointsUsed()).isLessThan(12);
        assertThat(outcome.result().budget().respecUsed()).isZero();
        assertThat(new Legality(TREE, sums.original()).problems(outcome.result().after()))
                .isEmpty();
    }

    @Test
    void respecsAreSpentOnlyWhenPointsDoNotSuffice() {
        var sums = new Sums(Examples.grown(TREE, "Monk", 60, 3), 5);
        double now = sums.value("One", sums.original());
        Target.Outcome outcome = Target.run(sums, request(until(now + 14), 1, 20), Progress.NONE);
        assertThat(outcome.reached()).isTrue();
        assertThat(outcome.attempts().get(0).reached()).isFalse();
        assertThat(outcome.result().budget().respecUsed()).isBetween(1, 19);
        assertThat(outcome.result().budget().pointsUsed()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatCannotBeReachedIsApproached() {
        var sums = new Sums(Examples.grown(TREE, "Monk", 60, 3), 5);
        Target.Outcome outcome = Target.run(sums, request(until(1e6), 5, 0), Progress.NONE);
        assertThat(outcome.reached()).isFalse();
        assertThat(outcome.result().gain()).isPositive();
    }

    @Test
    void noTreeOfAFrontIsWorseThanAnotherInBoth() {
        var sums = new Sums(Examples.grown(TREE, "Ranger", 60, 7), 9);
        var objective = new Objective(
                "both", List.of(new Objective.Term("One", 0.5), new Objective.Term("Other", 0.5)), List.of());
        List<Result> front = Front.run(sums, request(objective, 6, 10), 12, Progress.NONE);
        assertThat(front).hasSizeBetween(3, 12);
        for (int i = 1; i < front.size(); i++) {
            Allocation better = front.get(i - 1).after();
            Allocation worse = front.get(i).after();
            assertThat(sums.value("One", better)).isGreaterThan(sums.value("One", worse));
            assertThat(sums.value("Other", better)).isLessThan(sums.value("Other", worse));
            assertThat(new Legality(TREE, sums.original()).problems(worse)).isEmpty();
        }
    }

    @Test
    void aWholeTreeIsOrderedFromItsStartAndNeverLoose() {
        var sums = new Sums(Examples.grown(TREE, "Witch", 50, 2), 4);
        Levelling.Outcome order = Levelling.of(sums, "Witch", until(0));
        assertThat(order.steps()).hasSize(50);
        assertThat(order.rest()).isEmpty();
        int start = TREE.id(TREE.classStart("Witch"));
        Allocation now = Allocation.of(new java.util.TreeMap<>(java.util.Map.of(start, NodeState.ALLOCATED)));
        var legality = new Legality(TREE, sums.original());
        for (Step step : order.steps()) {
            now = now.with(step.node(), NodeState.of(step.attribute(), 0));
            assertThat(legality.loose(now)).as("after %s", step).isEmpty();
        }
        assertThat(now).isEqualTo(sums.original());
        assertThat(order.scoreWithAll()).isGreaterThan(order.scoreAtStart());
    }
}

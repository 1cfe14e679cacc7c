package dev.espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.graph.Policy;
import dev.espalier.search.power.Power;
import dev.espalier.search.power.PowerReport;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PowerTest {
    private static final PassiveTree TREE = GameData.embedded().tree("0_4");
    private static final Policy POLICY = new Policy(
            new Policy.Keystones.Keep(), false, Set.of(), Set.of(), new Policy.Sockets.KeepAll(), 0, Integer.MAX_VALUE);

    private static double weight(int node) {
        return TREE.id(node) % 13;
    }

    private static PowerReport power(Allocation original) {
        return Power.of(
                TREE,
                original,
                objective -> new SlotEvaluator(
                        TREE,
                        original,
                        objective,
                        (node, state) -> new double[] {weight(node)},
                        1,
                        slots -> slots,
                        true,
                        new AtomicLong()),
                Objective.of("sum", "Sum"),
                POLICY);
    }

    private static int taken(int id) {
        return TREE.kind(TREE.indexOf(id)) == NodeKind.ATTRIBUTE ? NodeState.STRENGTH : NodeState.ALLOCATED;
    }

    private static double sum(Iterable<Integer> ids) {
        double sum = 0;
        for (int id : ids) {
            sum += weight(TREE.indexOf(id));
        }
        return sum;
    }

    @Test
    void pathsLeadFromTheTreeToTheNodeAndAddWhatTheirNodesAdd() {
        Allocation original = Examples.grown(TREE, "Ranger", 60, 1);
        PowerReport report = power(original);
        assertThat(report.gains()).hasSizeGreaterThan(1000);
        for (PowerReport.Gain gain : report.gains()) {
            assertThat(gain.alone()).isCloseTo(weight(TREE.indexOf(gain.node())), within(1e-9));
            assertThat(gain.withPath()).isCloseTo(sum(gain.path()), within(1e-9));
            assertThat(gain.path()).endsWith(gain.node()).doesNotHaveDuplicates();
            var legality = new Legality(TREE, original);
            Allocation after = original;
            for (int id : gain.path()) {
                after = after.with(id, taken(id));
            }
            assertThat(legality.problems(after)).isEmpty();
        }
        assertThat(report.gains()).isSortedAccordingTo((a, b) -> Double.compare(b.perPoint(), a.perPoint()));
    }

    @Test
    void branchesCanBeGivenBackAndCostWhatTheirNodesAdd() {
        Allocation original = Examples.grown(TREE, "Witch", 60, 2);
        PowerReport report = power(original);
        assertThat(report.branches()).isNotEmpty();
        for (PowerReport.Branch branch : report.branches()) {
            assertThat(branch.loss()).isCloseTo(sum(branch.nodes()), within(1e-9));
            Allocation after = original;
            for (int id : new HashSet<>(branch.nodes())) {
                after = after.with(id, 0);
            }
            assertThat(new Legality(TREE, original).problems(after)).isEmpty();
        }
        assertThat(report.branches()).isSortedAccordingTo((a, b) -> Double.compare(a.perPoint(), b.perPoint()));
    }
}

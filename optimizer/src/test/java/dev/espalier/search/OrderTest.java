package dev.espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.order.Order;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    private static final PassiveTree TREE = GameData.embedded().tree("0_4");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void thereIsALegalOrderBetweenAnyTwoTreesOfTheSameSize(long seed) {
        Allocation from = Examples.grown(TREE, "Mercenary", 60, 2 * seed);
        Allocation to = Examples.grown(TREE, "Mercenary", 60, 2 * seed + 1);
        checkOrder(from, to);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatStaysIsCarriedByItsNewWayBeforeTheOldOneGoes(long seed) {
        Allocation both = Examples.grown(TREE, "Ranger", 90, 100 + seed);
        checkOrder(Examples.withoutLoops(TREE, both, seed), Examples.withoutLoops(TREE, both, seed + 1000));
    }

    private static void checkOrder(Allocation from, Allocation to) {
        var request = Request.of(Objective.of("sum", "Sum"), Math.max(0, to.size() - from.size()), OptionalInt.empty());
        Problem problem = Optimizer.problem(TREE, from, request);
        SearchGraph graph = problem.graph();
        var target = new WorkingTree(graph);
        for (int v = 0; v < graph.size(); v++) {
            if (!graph.root(v)) {
                target.set(v, to.state(graph.id(v)));
            }
        }
        var evaluator = new SlotEvaluator(
                TREE, from, request.objective(), (n, s) -> new double[] {n % 7}, 1, s -> s, true, new AtomicLong());
        var judge = new Judge(problem, request.objective(), evaluator, from);
        var plan = Order.find(problem, judge, target.snapshot());
        assertThat(plan).isPresent();
        Allocation now = from;
        var legality = new Legality(TREE, from);
        for (Step step : plan.orElseThrow().steps()) {
            now = now.with(
                    step.node(),
                    step.action() == Step.Action.GIVE_BACK
                            ? NodeState.NOT_ALLOCATED
                            : NodeState.of(step.attribute(), 0));
            assertThat(legality.loose(now)).as("after %s", step).isEmpty();
            assertThat(now.size())
                    .isLessThanOrEqualTo(from.size() + request.spending().points());
        }
        assertThat(ids(now)).isEqualTo(ids(to));
        assertThat(plan.orElseThrow().respecs()).isGreaterThanOrEqualTo((int)
                ids(from).stream().filter(id -> !to.contains(id)).count());
    }

    private static Set<Integer> ids(Allocation allocation) {
        var ids = new HashSet<Integer>();
        for (int id : allocation.ids()) {
            ids.add(id);
        }
        return ids;
    }
}

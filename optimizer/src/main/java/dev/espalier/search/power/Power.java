package dev.espalier.search.power;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.graph.Branches;
import dev.espalier.search.graph.Policy;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.SearchSpace;
import dev.espalier.search.graph.WorkingTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Asks what every node is worth. One evaluation for each node alone (three for attribute nodes), one for each path, one
 * for each branch.
 */
public final class Power {
    private final SearchGraph graph;
    private final Evaluator evaluator;
    private final double score;
    private final double[] alone;
    private final int[] state;
    private long evaluations;

    private Power(SearchGraph graph, Evaluator evaluator) {
        this.graph = graph;
        this.evaluator = evaluator;
        alone = new double[graph.size()];
        state = new int[graph.size()];
        score = ask();
    }

    /**
     * The power of all nodes that a policy lets change, next to the build's own tree.
     *
     * @throws dev.espalier.calculation.CalculationException if the engine fails
     */
    public static PowerReport of(BuildSession session, Objective objective, Policy policy) {
        return of(session.tree(), session.original(), session::evaluator, objective, policy);
    }

    /**
     * The same for any engine.
     *
     * @param engine makes an evaluator that stands at {@code original}; it is closed
     */
    public static PowerReport of(
            PassiveTree tree,
            Allocation original,
            Function<Objective, Evaluator> engine,
            Objective objective,
            Policy policy) {
        SearchGraph graph = SearchSpace.graph(tree, original, policy);
        try (Evaluator evaluator = engine.apply(objective)) {
            return new Power(graph, evaluator).report();
        }
    }

    private PowerReport report() {
        lookAtNodes();
        List<PowerReport.Gain> gains = gains();
        List<PowerReport.Branch> branches = branches();
        return new PowerReport(score, gains, branches, evaluations);
    }

    private double ask() {
        evaluations++;
        return evaluator.score();
    }

    /** The score's change with some nodes in other states; the evaluator stays where it is. */
    private double change(int[] nodes, int n, boolean taken) {
        int mark = evaluator.mark();
        for (int i = 0; i < n; i++) {
            evaluator.set(graph.treeNode(nodes[i]), taken ? state[nodes[i]] : NodeState.NOT_ALLOCATED);
        }
        double change = ask() - score;
        evaluator.undo(mark);
        return change;
    }

    private void lookAtNodes() {
        for (int v = 0; v < graph.size(); v++) {
            if (graph.wasAllocated(v) || graph.root(v)) {
                continue;
            }
            state[v] = NodeState.ALLOCATED;
            int[] self = {v};
            if (graph.attribute(v)) {
                double best = Double.NEGATIVE_INFINITY;
                int chosen = NodeState.STRENGTH;
                for (int s = NodeState.STRENGTH; s <= NodeState.INTELLIGENCE; s++) {
                    state[v] = s;
                    double change = change(self, 1, true);
                    if (change > best) {
                        best = change;
                        chosen = s;
                    }
                }
                state[v] = chosen;
                alone[v] = best;
            } else {
                alone[v] = change(self, 1, true);
            }
        }
    }

    /** Walks outwards from the tree; a node goes by the shortest way to it that is worth most alone. */
    private List<PowerReport.Gain> gains() {
        int[] distance = new int[graph.size()];
        int[] from = new int[graph.size()];
        double[] worth = new double[graph.size()];
        Arrays.fill(distance, -1);
        var queue = new ArrayDeque<Integer>();
        for (int v = 0; v < graph.size(); v++) {
            if (graph.wasAllocated(v) || graph.root(v)) {
                distance[v] = 0;
                queue.add(v);
            }
        }
        var gains = new ArrayList<PowerReport.Gain>();
        while (!queue.isEmpty()) {
            int v = queue.remove();
            if (distance[v] > 0) {
                gains.add(gain(v, distance, from));
            }
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                double there = worth[v] + alone[w];
                if (distance[w] < 0 && !graph.notTaken(w)) {
                    distance[w] = distance[v] + 1;
                    queue.add(w);
                } else if (distance[w] != distance[v] + 1 || there <= worth[w]) {
                    continue;
                }
                from[w] = v;
                worth[w] = there;
            }
        }
        gains.sort(Comparator.comparingDouble(PowerReport.Gain::perPoint)
                .reversed()
                .thenComparingInt(PowerReport.Gain::node));
        return gains;
    }

    private PowerReport.Gain gain(int v, int[] distance, int[] from) {
        int[] path = new int[distance[v]];
        int points = 0;
        for (int w = v; distance[w] > 0; w = from[w]) {
            path[distance[w] - 1] = w;
            points += graph.cost(w);
        }
        double withPath = path.length == 1 ? alone[v] : change(path, path.length, true);
        int attribute = graph.attribute(v) ? NodeState.attribute(state[v]) : 0;
        return new PowerReport.Gain(graph.id(v), ids(path, path.length), points, attribute, alone[v], withPath);
    }

    private List<PowerReport.Branch> branches() {
        var tree = new WorkingTree(graph);
        var falling = new Branches(graph);
        falling.analyse(tree, new double[graph.size()], new boolean[graph.size()]);
        var branches = new ArrayList<PowerReport.Branch>();
        int[] nodes = new int[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            if (graph.wasAllocated(v) && !graph.root(v) && falling.isReached(v) && falling.removable(v)) {
                int n = falling.collect(v, nodes);
                int points = 0;
                for (int i = 0; i < n; i++) {
                    points += graph.cost(nodes[i]);
                }
                double loss = 0.0 - change(nodes, n, false); // never -0
                branches.add(new PowerReport.Branch(ids(nodes, n), points, loss));
            }
        }
        branches.sort(Comparator.comparingDouble(PowerReport.Branch::perPoint)
                .thenComparing(
                        Comparator.comparingInt(PowerReport.Branch::points).reversed())
                .thenComparingInt(b -> b.nodes().get(0)));
        return branches;
    }

    private List<Integer> ids(int[] nodes, int n) {
        return Arrays.stream(nodes, 0, n).map(graph::id).boxed().toList();
    }
}

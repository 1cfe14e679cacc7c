package dev.espalier.bench.additive;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.local.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The linear relaxation of the best tree with connectivity by node cuts: a node may be taken as far as every node set
 * that separates it from the start is. Violated cuts are found by maximum flows until there are none.
 */
final class LinearBound {
    /** "This node only with one of those." */
    record Cut(int node, BitSet separator) {}

    private final Problem problem;
    private final SearchGraph graph;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[] x;
    private final List<Cut> cuts = new ArrayList<>();
    private double value = Double.POSITIVE_INFINITY;

    LinearBound(Problem problem, double[] weight) {
        this.problem = problem;
        graph = problem.graph();
        x = new MPVariable[graph.size()];
        MPObjective objective = solver.objective();
        objective.setMaximization();
        for (int v = 0; v < x.length; v++) {
            x[v] = solver.makeNumVar(graph.fixed(v) ? 1 : 0, 1, "");
            objective.setCoefficient(x[v], weight[graph.treeNode(v)]);
        }
        budgets();
        for (int v = 0; v < x.length; v++) {
            if (!graph.root(v)) {
                var around = new BitSet();
                for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                    around.set(graph.neighbour(at));
                }
                add(new Cut(v, around));
            }
        }
    }

    private void budgets() {
        int had = 0;
        int mayFall = 0;
        for (int v = 0; v < x.length; v++) {
            had += graph.wasAllocated(v) ? graph.cost(v) : 0;
            mayFall += graph.wasAllocated(v) ? 1 : 0;
        }
        MPConstraint spent = solver.makeConstraint(Double.NEGATIVE_INFINITY, had + problem.points());
        double stay = problem.respec() == Problem.UNLIMITED ? 0 : mayFall - problem.respec();
        MPConstraint kept = solver.makeConstraint(stay, Double.POSITIVE_INFINITY);
        for (int v = 0; v < x.length; v++) {
            spent.setCoefficient(x[v], graph.cost(v));
            if (graph.wasAllocated(v)) {
                kept.setCoefficient(x[v], 1);
            }
        }
        for (int group = 0; group < graph.anchorGroupCount(); group++) {
            MPConstraint standing = solver.makeConstraint(1, Double.POSITIVE_INFINITY);
            for (int v : graph.anchorGroup(group)) {
                standing.setCoefficient(x[v], 1);
            }
        }
    }

    private void add(Cut cut) {
        MPConstraint constraint = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
        constraint.setCoefficient(x[cut.node()], -1);
        cut.separator().stream().forEach(w -> constraint.setCoefficient(x[w], 1));
        cuts.add(cut);
    }

    /** Tightens until no cut is violated or the time is up; the bound. */
    double tighten(double seconds) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        do {
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                throw new IllegalStateException("The linear program has no optimum.");
            }
            value = solver.objective().value();
        } while (separate() && System.nanoTime() < until);
        return value;
    }

    /** The cuts that hold the bound down, those of the first model included. */
    List<Cut> tightCuts() {
        return cuts.stream().filter(this::tight).toList();
    }

    private boolean tight(Cut cut) {
        double separated =
                cut.separator().stream().mapToDouble(w -> x[w].solutionValue()).sum();
        return separated - x[cut.node()].solutionValue() < 1e-6;
    }

    private boolean separate() {
        double[] now = new double[x.length];
        for (int v = 0; v < now.length; v++) {
            now[v] = Math.max(0, x[v].solutionValue());
        }
        var flows = new NodeCuts(graph, now);
        boolean any = false;
        for (int v = 0; v < now.length; v++) {
            if (graph.root(v) || now[v] < 1e-5) {
                continue;
            }
            Optional<BitSet> near = flows.separator(v, now[v] - 1e-5, true);
            if (near.isPresent()) {
                any = true;
                add(new Cut(v, near.get()));
                int node = v;
                flows.separator(v, now[v] - 1e-5, false)
                        .filter(far -> !far.equals(near.get()))
                        .ifPresent(far -> add(new Cut(node, far)));
            }
        }
        return any;
    }
}

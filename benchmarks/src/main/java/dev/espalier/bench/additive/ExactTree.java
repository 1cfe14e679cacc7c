package dev.espalier.bench.additive;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.local.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The best tree of an additive objective, proven.
 *
 * <p>One Boolean per node, linear budgets, and connectivity by cuts, "this node only with one of those that separate it
 * from the start". Cuts come first from the {@link LinearBound linear relaxation}; then the model is solved, and cuts are
 * added for every part of the answer that hangs in the air, until the answer is a tree. The first
 * answer that is connected is the optimum, since every model before it was a relaxation.
 */
public final class ExactTree {
    private static final double UNIT = 1e7;

    static {
        Loader.loadNativeLibraries();
    }

    /**
     * What the solver came to.
     *
     * @param value the weight of the best connected tree found, fixed nodes included; NaN if there was no time for one
     * @param bound no tree weighs more
     * @param proven whether the best tree was found: value and bound are the same
     */
    public record Solution(double value, double bound, boolean proven) {}

    private final SearchGraph graph;
    private final CpModel model = new CpModel();
    private final BoolVar[] in;

    private ExactTree(Problem problem, double[] weight) {
        graph = problem.graph();
        in = new BoolVar[graph.size()];
        LinearExprBuilder objective = LinearExpr.newBuilder();
        LinearExprBuilder spent = LinearExpr.newBuilder();
        LinearExprBuilder kept = LinearExpr.newBuilder();
        int had = 0;
        for (int v = 0; v < graph.size(); v++) {
            in[v] = model.newBoolVar("");
            if (graph.fixed(v)) {
                model.addEquality(in[v], 1);
            }
            objective.addTerm(in[v], Math.round(UNIT * weight[graph.treeNode(v)]));
            spent.addTerm(in[v], graph.cost(v));
            if (graph.wasAllocated(v)) {
                kept.addTerm(in[v], 1);
                had += graph.cost(v);
            }
        }
        int roots = graph.rootCount();
        model.addLessOrEqual(spent, had + problem.points());
        if (problem.respec() != Problem.UNLIMITED) {
            model.addGreaterOrEqual(kept, had + roots - problem.respec());
        }
        for (int group = 0; group < graph.anchorGroupCount(); group++) {
            var anchors = new ArrayList<Literal>();
            for (int v : graph.anchorGroup(group)) {
                anchors.add(in[v]);
            }
            model.addBoolOr(anchors);
        }
        model.maximize(objective);
    }

    /**
     * Solves a problem of one kind of points; attribute nodes count as one thing.
     *
     * @param weight by the tree's dense index
     * @param seconds wall time at most
     */
    public static Solution solve(Problem problem, double[] weight, double seconds) {
        long started = System.nanoTime();
        var relaxed = new LinearBound(problem, weight);
        double bound = relaxed.tighten(seconds / 2);
        var exact = new ExactTree(problem, weight);
        for (LinearBound.Cut cut : relaxed.tightCuts()) {
            exact.cut(cut.node(), cut.separator());
        }
        return exact.solve(weight, seconds - (System.nanoTime() - started) * 1e-9, bound);
    }

    private Solution solve(double[] weight, double seconds, double relaxed) {
        long started = System.nanoTime();
        double bound = relaxed;
        while (true) {
            double left = seconds - (System.nanoTime() - started) * 1e-9;
            if (left < 0.1) {
                return new Solution(Double.NaN, bound, false);
            }
            var solver = new CpSolver();
            solver.getParameters().setMaxTimeInSeconds(left).setNumWorkers(2).setLinearizationLevel(2);
            CpSolverStatus status = solver.solve(model);
            bound = Math.min(bound, solver.bestObjectiveBound() / UNIT);
            if (status != CpSolverStatus.OPTIMAL) {
                return new Solution(Double.NaN, bound, false);
            }
            var chosen = new BitSet();
            double value = 0;
            for (int v = 0; v < in.length; v++) {
                if (solver.booleanValue(in[v])) {
                    chosen.set(v);
                    value += weight[graph.treeNode(v)];
                }
            }
            if (!cutLooseParts(chosen)) {
                return new Solution(value, value, true);
            }
        }
    }

    /** Adds cuts for every part that is not connected to a root; false if there is none. */
    private boolean cutLooseParts(BitSet chosen) {
        var connected = new BitSet();
        for (int r = 0; r < graph.rootCount(); r++) {
            connected.or(component(graph.root0(r), chosen));
        }
        boolean cut = false;
        var loose = (BitSet) chosen.clone();
        loose.andNot(connected);
        for (int v = loose.nextSetBit(0); v >= 0; v = loose.nextSetBit(v + 1)) {
            BitSet part = component(v, chosen);
            BitSet near = around(part);
            BitSet far = nearRoots(v, connected);
            int from = v;
            part.stream().forEach(w -> {
                cut(w, near);
                if (w == from) {
                    cut(w, far);
                }
            });
            loose.andNot(part);
            cut = true;
        }
        return cut;
    }

    private void cut(int v, BitSet separator) {
        LinearExprBuilder separated = LinearExpr.newBuilder().addTerm(in[v], -1);
        separator.stream().forEach(w -> separated.add(in[w]));
        model.addGreaterOrEqual(separated, 0);
    }

    private BitSet component(int from, BitSet within) {
        var seen = new BitSet();
        seen.set(from);
        var queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            int v = queue.remove();
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (within.get(w) && !seen.get(w)) {
                    seen.set(w);
                    queue.add(w);
                }
            }
        }
        return seen;
    }

    private BitSet around(BitSet part) {
        var around = new BitSet();
        part.stream().forEach(v -> {
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                if (!part.get(graph.neighbour(at))) {
                    around.set(graph.neighbour(at));
                }
            }
        });
        return around;
    }

    /** The nodes around what is connected that can be reached from a node without passing another of them. */
    private BitSet nearRoots(int from, BitSet connected) {
        BitSet border = around(connected);
        var hit = new BitSet();
        var seen = new BitSet();
        seen.set(from);
        var queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            int v = queue.remove();
            if (border.get(v)) {
                hit.set(v);
                continue;
            }
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                if (!seen.get(w) && !connected.get(w)) {
                    seen.set(w);
                    queue.add(w);
                }
            }
        }
        return hit;
    }
}

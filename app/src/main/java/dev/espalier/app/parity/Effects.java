package dev.espalier.app.parity;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well the engine knows what nodes do: the effect of each node alone and of random sets, relative to the build as it
 * is, against Path of Building's.
 *
 * @param rank Spearman's rank correlation over all single nodes
 * @param top20 how many of Path of Building's best 20 additions are among the engine's best 20
 * @param setErrors the difference of the relative effect of each set, ascending
 */
public record Effects(double rank, int top20, double[] setErrors) {

    /** Measures one metric (a column of the oracle and the statistic that it stands for). */
    static Effects measure(BuildSession session, Oracle oracle, String metric, String statistic) {
        int column = oracle.column(metric);
        double base = oracle.base()[column];
        try (Evaluator evaluator = session.evaluator(Objective.of(metric, statistic))) {
            double ours = evaluator.value(0);
            var theirsAlone = new ArrayList<Double>();
            var oursAlone = new ArrayList<Double>();
            Allocation original = session.original();
            PassiveTree tree = session.tree();
            alone(evaluator, tree, original, oracle.add(), true, column, base, ours, theirsAlone, oursAlone);
            int additions = theirsAlone.size();
            alone(evaluator, tree, original, oracle.remove(), false, column, base, ours, theirsAlone, oursAlone);
            double[] errors = oracle.sets().stream()
                    .mapToDouble(set -> {
                        int mark = evaluator.mark();
                        set.remove().forEach(id -> put(evaluator, tree, original, id, false));
                        set.add().forEach(id -> put(evaluator, tree, original, id, true));
                        double effect = evaluator.value(0) / ours - 1;
                        evaluator.undo(mark);
                        double error = Math.abs(effect - (set.out()[column] / base - 1));
                        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
                    })
                    .sorted()
                    .toArray();
            return new Effects(
                    spearman(theirsAlone, oursAlone),
                    overlap(theirsAlone.subList(0, additions), oursAlone.subList(0, additions)),
                    errors);
        }
    }

    private static void alone(
            Evaluator evaluator,
            PassiveTree tree,
            Allocation original,
            Map<Integer, double[]> rows,
            boolean add,
            int column,
            double base,
            double ours,
            List<Double> theirsAlone,
            List<Double> oursAlone) {
        rows.forEach((id, row) -> {
            int mark = evaluator.mark();
            put(evaluator, tree, original, id, add);
            double effect = evaluator.value(0) / ours - 1;
            evaluator.undo(mark);
            theirsAlone.add(row[column] / base - 1);
            oursAlone.add(Double.isFinite(effect) ? effect : 0);
        });
    }

    private static void put(Evaluator evaluator, PassiveTree tree, Allocation original, int id, boolean add) {
        int node = tree.indexOf(id);
        if (node < 0) {
            return;
        }
        int state = add ? Math.max(original.state(id), NodeState.ALLOCATED) : NodeState.NOT_ALLOCATED;
        if (!(add && tree.kind(node) == NodeKind.IMAGE)) {
            evaluator.set(node, state);
        }
    }

    static double spearman(List<Double> a, List<Double> b) {
        double[] ra = ranks(a);
        double[] rb = ranks(b);
        double ma = Arrays.stream(ra).average().orElse(0);
        double mb = Arrays.stream(rb).average().orElse(0);
        double cov = 0;
        double va = 0;
        double vb = 0;
        for (int i = 0; i < ra.length; i++) {
            cov += (ra[i] - ma) * (rb[i] - mb);
            va += (ra[i] - ma) * (ra[i] - ma);
            vb += (rb[i] - mb) * (rb[i] - mb);
        }
        if (va == 0 && vb == 0) {
            return 1;
        }
        return va == 0 || vb == 0 ? 0 : cov / Math.sqrt(va * vb);
    }

    /** Ranks from 0, equal values (to 1e-7) share the mean of theirs. */
    private static double[] ranks(List<Double> values) {
        Integer[] order = new Integer[values.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        double[] rounded = values.stream().mapToDouble(v -> Math.rint(v * 1e7)).toArray();
        Arrays.sort(order, Comparator.comparingDouble(i -> rounded[i]));
        double[] ranks = new double[order.length];
        for (int i = 0; i < order.length; ) {
            int j = i;
            while (j < order.length && rounded[order[j]] == rounded[order[i]]) {
                j++;
            }
            for (int k = i; k < j; k++) {
                ranks[order[k]] = (i + j - 1) / 2.0;
            }
            i = j;
        }
        return ranks;
    }

    /** How many of their best 20 are worth no less to us than our twentieth. */
    private static int overlap(List<Double> theirs, List<Double> ours) {
        int n = Math.min(20, theirs.size());
        double theirBound = bound(theirs, n);
        double ourBound = bound(ours, n);
        int common = 0;
        for (int i = 0; i < theirs.size() && common < n; i++) {
            if (theirs.get(i) >= theirBound - 1e-7 && ours.get(i) >= ourBound - 1e-7) {
                common++;
            }
        }
        return common;
    }

    private static double bound(List<Double> values, int n) {
        return values.stream()
                .sorted(Comparator.reverseOrder())
                .skip(Math.max(0, n - 1))
                .findFirst()
                .orElse(0.0);
    }
}

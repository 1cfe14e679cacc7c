package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * An engine for tests: every node in every state adds a row of amounts to a row of slots, and a function makes the
 * statistics of an objective out of the slots. Slow and obvious: sums are made anew for every question.
 */
final class SlotEvaluator implements Evaluator {
    /** What a node adds to the slots in a state; null for nothing. */
    interface Amounts {
        double[] of(int node, int state);
    }

    private final PassiveTree tree;
    private final Objective objective;
    private final Amounts amounts;
    private final int slots;
    private final Function<double[], double[]> statistics;
    private final boolean plain;
    private final AtomicLong asked;
    private final int[] state;
    private int[] history = new int[64];
    private int logged;

    /**
     * An evaluator.
     *
     * @param plain whether the score is the first statistic itself, rather than the objective's weighted product
     * @param asked counts the calls of {@link #score}
     */
    SlotEvaluator(
            PassiveTree tree,
            Allocation start,
            Objective objective,
            Amounts amounts,
            int slots,
            Function<double[], double[]> statistics,
            boolean plain,
            AtomicLong asked) {
        this.tree = tree;
        this.objective = objective;
        this.amounts = amounts;
        this.slots = slots;
        this.statistics = statistics;
        this.plain = plain;
        this.asked = asked;
        state = new int[tree.size()];
        reset(start);
    }

    @Override
    public void set(int node, int newState) {
        if (2 * logged + 2 > history.length) {
            history = Arrays.copyOf(history, 2 * history.length);
        }
        history[2 * logged] = node;
        history[2 * logged + 1] = state[node];
        logged++;
        state[node] = newState;
    }

    @Override
    public int state(int node) {
        return state[node];
    }

    @Override
    public int mark() {
        return logged;
    }

    @Override
    public void undo(int mark) {
        while (logged > mark) {
            logged--;
            state[history[2 * logged]] = history[2 * logged + 1];
        }
    }

    @Override
    public void commit() {
        logged = 0;
    }

    private double[] values() {
        double[] sum = new double[slots];
        for (int node = 0; node < state.length; node++) {
            if (state[node] != NodeState.NOT_ALLOCATED) {
                double[] row = amounts.of(node, state[node]);
                for (int i = 0; i < row.length; i++) {
                    sum[i] += row[i];
                }
            }
        }
        return statistics.apply(sum);
    }

    @Override
    public double score() {
        asked.incrementAndGet();
        double[] values = values();
        return plain ? values[0] : objective.score(values);
    }

    @Override
    public double violation() {
        return objective.violation(values());
    }

    @Override
    public double value(int i) {
        return values()[i];
    }

    @Override
    public Allocation allocation() {
        var states = new TreeMap<Integer, Integer>();
        for (int node = 0; node < state.length; node++) {
            if (state[node] != NodeState.NOT_ALLOCATED) {
                states.put(tree.id(node), state[node]);
            }
        }
        return Allocation.of(states);
    }

    @Override
    public void reset(Allocation allocation) {
        Arrays.fill(state, NodeState.NOT_ALLOCATED);
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                state[node] = allocation.state(id);
            }
        }
        logged = 0;
    }

    @Override
    public Evaluator fork() {
        return new SlotEvaluator(tree, allocation(), objective, amounts, slots, statistics, plain, asked);
    }

    @Override
    public void close() {}
}

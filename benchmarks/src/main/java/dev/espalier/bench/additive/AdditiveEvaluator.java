package dev.espalier.bench.additive;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import java.util.TreeMap;

/** An engine whose score is the sum of the weights of the allocated nodes. Every operation is O(1). */
public final class AdditiveEvaluator implements Evaluator {
    private final PassiveTree tree;
    private final double[] weight;
    private final int[] state;
    private int[] history = new int[256];
    private int logged;
    private double sum;
    private double[] sums = new double[128];

    /** Weights go by the tree's dense indices. */
    public AdditiveEvaluator(PassiveTree tree, double[] weight, Allocation start) {
        this.tree = tree;
        this.weight = weight;
        state = new int[tree.size()];
        reset(start);
    }

    @Override
    public void set(int node, int newState) {
        if (2 * logged + 2 > history.length) {
            history = Arrays.copyOf(history, 2 * history.length);
            sums = Arrays.copyOf(sums, 2 * sums.length);
        }
        history[2 * logged] = node;
        history[2 * logged + 1] = state[node];
        sums[logged++] = sum;
        sum += weight[node] * ((newState == NodeState.NOT_ALLOCATED ? 0 : 1) - (state[node] == 0 ? 0 : 1));
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
            sum = sums[logged];
        }
    }

    @Override
    public void commit() {
        logged = 0;
    }

    @Override
    public double score() {
        return sum;
    }

    @Override
    public double violation() {
        return 0;
    }

    @Override
    public double value(int i) {
        return sum;
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
        sum = 0;
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                state[node] = allocation.state(id);
                sum += weight[node];
            }
        }
        logged = 0;
    }

    @Override
    public Evaluator fork() {
        return new AdditiveEvaluator(tree, weight, allocation());
    }

    @Override
    public void close() {}
}

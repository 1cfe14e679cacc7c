package dev.espalier.pob;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tree that changes node by node and is calculated when it is asked for a number: a few milliseconds each time it has
 * changed. Nodes that the tree data does not know (and Path of Building does) stay as the build has them.
 */
final class PobEvaluator implements Evaluator {
    private final PobSession session;
    private final Objective objective;
    private final List<String> statistics;
    private final PassiveTree tree;
    private final byte[] states;
    private final SortedMap<Integer, Integer> beyondTree = new TreeMap<>();
    private int[] history = new int[64];
    private int length;
    private double[] values = {};
    private boolean known;

    PobEvaluator(PobSession session, Objective objective) {
        this.session = session;
        this.objective = objective;
        this.statistics = objective.statistics();
        this.tree = session.tree();
        this.states = new byte[tree.size()];
        reset(session.original());
    }

    @Override
    public void set(int node, int state) {
        if (state < 0 || state >= NodeState.COUNT) {
            throw new IllegalArgumentException("state " + state + " of node " + tree.id(node));
        }
        if (length == history.length) {
            history = java.util.Arrays.copyOf(history, length * 2);
        }
        history[length++] = node * NodeState.COUNT + states[node];
        known &= states[node] == state;
        states[node] = (byte) state;
    }

    @Override
    public int state(int node) {
        return states[node];
    }

    @Override
    public int mark() {
        return length;
    }

    @Override
    public void undo(int mark) {
        while (length > mark) {
            int step = history[--length];
            byte old = (byte) (step % NodeState.COUNT);
            known &= states[step / NodeState.COUNT] == old;
            states[step / NodeState.COUNT] = old;
        }
    }

    @Override
    public void commit() {
        length = 0;
    }

    @Override
    public double score() {
        calculate();
        return objective.score(values);
    }

    @Override
    public double violation() {
        calculate();
        return objective.violation(values);
    }

    @Override
    public double value(int i) {
        calculate();
        return values[i];
    }

    private void calculate() {
        if (!known) {
            BuildStats stats =
                    session.batch(List.of(allocation()), statistics).get(0).orThrow();
            values = statistics.stream().mapToDouble(stats::get).toArray();
            known = true;
        }
    }

    @Override
    public Allocation allocation() {
        var map = new TreeMap<>(beyondTree);
        for (int node = 0; node < states.length; node++) {
            if (states[node] != NodeState.NOT_ALLOCATED) {
                map.put(tree.id(node), (int) states[node]);
            }
        }
        return Allocation.of(map);
    }

    @Override
    public void reset(Allocation allocation) {
        java.util.Arrays.fill(states, (byte) NodeState.NOT_ALLOCATED);
        beyondTree.clear();
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                states[node] = (byte) allocation.state(id);
            } else {
                beyondTree.put(id, allocation.state(id));
            }
        }
        length = 0;
        known = false;
    }

    @Override
    public Evaluator fork() {
        var copy = new PobEvaluator(session, objective);
        copy.reset(allocation());
        copy.values = values;
        copy.known = known;
        return copy;
    }

    @Override
    public void close() {
        commit();
    }
}

package dev.espalier.bench.synthetic;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import java.util.TreeMap;

/** The engine of a {@link SyntheticCharacter}: sums are integers of a thousandth of a per cent, so undo is exact. */
public final class SyntheticEvaluator implements Evaluator {
    private static final double UNIT = 1e5;

    private final SyntheticCharacter character;
    private final PassiveTree tree;
    private final byte[] state;
    private final long[] sum = new long[SyntheticCharacter.FACTORS];
    private int[] history = new int[256];
    private int logged;

    SyntheticEvaluator(SyntheticCharacter character, Allocation start) {
        this.character = character;
        tree = character.tree();
        state = new byte[tree.size()];
        reset(start);
    }

    @Override
    public void set(int node, int newState) {
        if (logged + 2 > history.length) {
            history = Arrays.copyOf(history, 2 * history.length);
        }
        history[logged++] = node;
        history[logged++] = state[node];
        put(node, newState);
    }

    private void put(int node, int newState) {
        int sign = (newState == NodeState.NOT_ALLOCATED ? 0 : 1) - (state[node] == NodeState.NOT_ALLOCATED ? 0 : 1);
        int[] factors = character.factors(node);
        double[] amounts = character.amounts(node);
        for (int i = 0; i < factors.length; i++) {
            sum[factors[i]] += sign * Math.round(UNIT * amounts[i]);
        }
        state[node] = (byte) newState;
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
            logged -= 2;
            put(history[logged], history[logged + 1]);
        }
    }

    @Override
    public void commit() {
        logged = 0;
    }

    @Override
    public double score() {
        double score = 0;
        for (int f = 0; f < SyntheticCharacter.CHANCE; f++) {
            score += Math.log(Math.max(0.05, character.base(f) + sum[f] / UNIT));
        }
        double chance = Math.min(1, 0.08 * Math.max(0, 1 + sum[SyntheticCharacter.CHANCE] / UNIT));
        double multiplier =
                Math.max(0, character.base(SyntheticCharacter.MULTIPLIER) + sum[SyntheticCharacter.MULTIPLIER] / UNIT);
        return score + Math.log(1 + chance * multiplier);
    }

    @Override
    public double violation() {
        return 0;
    }

    @Override
    public double value(int i) {
        return Math.exp(score());
    }

    @Override
    public Allocation allocation() {
        var states = new TreeMap<Integer, Integer>();
        for (int node = 0; node < state.length; node++) {
            if (state[node] != NodeState.NOT_ALLOCATED) {
                states.put(tree.id(node), (int) state[node]);
            }
        }
        return Allocation.of(states);
    }

    @Override
    public void reset(Allocation allocation) {
        Arrays.fill(sum, 0);
        Arrays.fill(state, (byte) NodeState.NOT_ALLOCATED);
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                put(node, allocation.state(id));
            }
        }
        logged = 0;
    }

    @Override
    public Evaluator fork() {
        return new SyntheticEvaluator(character, allocation());
    }

    @Override
    public void close() {}
}

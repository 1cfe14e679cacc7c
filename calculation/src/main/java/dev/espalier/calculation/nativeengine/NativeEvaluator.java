package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The native engine's hot loop. A change goes straight into the slots of the character at hand; when a structural node
 * changes, another variant of the character takes over and is brought to the same tree.
 */
final class NativeEvaluator implements Evaluator {
    private final Objective objective;
    private final PassiveTree tree;
    private final Function<Allocation, CompiledCharacter> opener;
    private final Variants<Watched> variants;
    private final boolean[] structural;
    private final byte[] states;
    private final double[] values;

    private int[] history = new int[64];
    private int changes;
    private Watched character;
    private boolean calculated;
    private boolean otherVariant;

    /**
     * @param structural by dense index, whether the character has to be put together anew when the node changes
     * @param opener puts it together
     */
    NativeEvaluator(
            Objective objective,
            PassiveTree tree,
            boolean[] structural,
            Function<Allocation, CompiledCharacter> opener,
            Allocation start) {
        this.objective = objective;
        this.tree = tree;
        this.structural = structural;
        this.opener = opener;
        this.variants = new Variants<>(tree, structural, a -> new Watched(opener.apply(a), objective.statistics()));
        this.states = Variants.states(start, tree);
        this.values = new double[objective.statistics().size()];
        this.character = variants.of(states);
        character.compiled.move(states);
    }

    /** A variant of the character, and where it holds what the objective asks for. */
    private static final class Watched {
        final CompiledCharacter compiled;
        final @Nullable Actor[] owners;
        final Stat[] stats;
        boolean wanted;

        Watched(CompiledCharacter compiled, List<String> names) {
            this.compiled = compiled;
            this.owners = new @Nullable Actor[names.size()];
            this.stats = new Stat[names.size()];
            var model = compiled.opened().model();
            var minion = model.mainSkill().minion();
            for (int i = 0; i < stats.length; i++) {
                String name = names.get(i);
                boolean ofMinion = name.startsWith(BuildStats.MINION);
                stats[i] = Stat.of(ofMinion ? name.substring(BuildStats.MINION.length()) : name);
                owners[i] = !ofMinion ? model.player() : minion == null ? null : minion.actor();
            }
        }

        void calculate(int at) {
            if (!wanted) {
                wanted = true;
                compiled.want(owners, stats);
            }
            compiled.calculate(at);
        }

        /**
         * Sees to it that nothing is left to work out. Usually nothing is; but what could not be taken back (a node that
         * was looked at for the first time, a tree that was never asked about) would else be worked out again with each
         * change that follows.
         */
        void settle(int at) {
            if (wanted) {
                compiled.calculate(at);
            }
        }

        double value(int i) {
            Actor owner = owners[i];
            return owner == null ? 0 : owner.get(stats[i]);
        }
    }

    @Override
    public void set(int node, int state) {
        int before = states[node];
        if (before == state) {
            return;
        }
        if (changes == history.length) {
            history = Arrays.copyOf(history, 2 * changes);
        }
        history[changes++] = node * NodeState.COUNT + before;
        put(node, state);
    }

    private void put(int node, int state) {
        states[node] = (byte) state;
        calculated = false;
        if (structural[node]) {
            character.compiled.commit();
            otherVariant = true;
        } else if (!otherVariant) {
            character.compiled.set(node, state);
        }
    }

    @Override
    public int state(int node) {
        return states[node];
    }

    @Override
    public int mark() {
        return changes;
    }

    @Override
    public void undo(int mark) {
        while (changes > mark) {
            int change = history[--changes];
            put(change / NodeState.COUNT, change % NodeState.COUNT);
        }
        if (!otherVariant) {
            character.compiled.rewind(mark);
            character.settle(mark);
        }
    }

    @Override
    public void commit() {
        changes = 0;
        character.compiled.commit();
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

    /** Whether all sums over nodes are what adding them up anew comes to: for tests. */
    boolean exact() {
        return character.compiled.exact();
    }

    /** Whether nothing is left to work out for the tree as it is: for tests. */
    boolean idle() {
        return !otherVariant && character.compiled.idle();
    }

    /** Whether the character has to be put together anew when the node changes. */
    boolean structural(int node) {
        return structural[node];
    }

    private void calculate() {
        if (calculated) {
            return;
        }
        if (otherVariant) {
            character = variants.of(states);
            character.compiled.commit();
            character.compiled.move(states);
            otherVariant = false;
        }
        character.calculate(changes);
        for (int i = 0; i < values.length; i++) {
            values[i] = character.value(i);
        }
        calculated = true;
    }

    @Override
    public Allocation allocation() {
        return Variants.allocation(states, tree);
    }

    @Override
    public void reset(Allocation allocation) {
        System.arraycopy(Variants.states(allocation, tree), 0, states, 0, states.length);
        changes = 0;
        calculated = false;
        otherVariant = true;
    }

    @Override
    public Evaluator fork() {
        return new NativeEvaluator(objective, tree, structural, opener, allocation());
    }

    @Override
    public void close() {
        // holds memory only
    }
}

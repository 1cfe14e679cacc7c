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
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The native engine's hot loop. A change goes straight into the slots of the character at hand; when a structural node
 * changes, another variant of the character takes over and is brought to the same tree.
 */
final class NativeEvaluator implements Evaluator {
    private final Objective objective;
    private final PassiveTree tree;
    private final Variants<CompiledCharacter> variants;
    private final Supplier<Variants<CompiledCharacter>> forkVariants;
    private final boolean[] structural;
    private final byte[] states;
    private final List<String> names;
    private final double[] values;

    private int[] history = new int[64];
    private int changes;
    private CompiledCharacter character;
    private Stat[] stats = {};
    private @Nullable Actor[] owners = {};
    private boolean calculated;
    private boolean otherVariant;

    NativeEvaluator(
            Objective objective,
            PassiveTree tree,
            Variants<CompiledCharacter> variants,
            Supplier<Variants<CompiledCharacter>> forkVariants,
            Allocation start) {
        this.objective = objective;
        this.tree = tree;
        this.variants = variants;
        this.forkVariants = forkVariants;
        this.structural = variants.structural();
        this.states = new byte[tree.size()];
        this.names = objective.statistics();
        this.values = new double[names.size()];
        this.character = variants.of(start);
        reset(start);
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
            character.commit();
            otherVariant = true;
        } else if (!otherVariant) {
            character.set(node, state);
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
            character.rewind(mark);
        }
    }

    @Override
    public void commit() {
        changes = 0;
        character.commit();
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
        return character.exact();
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
            use(variants.of(allocation()));
            otherVariant = false;
        }
        character.calculate(changes);
        for (int i = 0; i < values.length; i++) {
            Actor owner = owners[i];
            values[i] = owner == null ? 0 : owner.get(stats[i]);
        }
        calculated = true;
    }

    private void use(CompiledCharacter next) {
        character = next;
        stats = new Stat[names.size()];
        @Nullable Actor[] found = new @Nullable Actor[names.size()];
        var model = next.opened().model();
        var minion = model.mainSkill().minion();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean ofMinion = name.startsWith(BuildStats.MINION);
            stats[i] = Stat.of(ofMinion ? name.substring(BuildStats.MINION.length()) : name);
            found[i] = !ofMinion ? model.player() : minion == null ? null : minion.actor();
        }
        owners = found;
        character.commit();
        character.move(states);
        character.want(owners, stats);
    }

    @Override
    public Allocation allocation() {
        var map = new TreeMap<Integer, Integer>();
        for (int node = 0; node < states.length; node++) {
            if (states[node] != NodeState.NOT_ALLOCATED) {
                map.put(tree.id(node), (int) states[node]);
            }
        }
        return Allocation.of(map);
    }

    @Override
    public void reset(Allocation allocation) {
        for (int node = 0; node < states.length; node++) {
            states[node] = (byte) allocation.state(tree.id(node));
        }
        changes = 0;
        calculated = false;
        otherVariant = false;
        use(variants.of(allocation));
    }

    @Override
    public Evaluator fork() {
        return new NativeEvaluator(objective, tree, forkVariants.get(), forkVariants, allocation());
    }

    @Override
    public void close() {
        // holds memory only
    }
}

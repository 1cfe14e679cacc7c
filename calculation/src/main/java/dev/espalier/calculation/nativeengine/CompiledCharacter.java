package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.compiled.CompiledAggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.offence.FullDps;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An opened character with its compiled reader, and the tree that it stands at. */
final class CompiledCharacter {
    private final OpenedCharacter opened;
    private final CompiledAggregates aggregates;
    private final IncrementalRules rules;
    private final List<CompiledCharacter> counted = new ArrayList<>();
    private final boolean countsItself;
    private boolean summed = true;

    /** @param expected the conditions and multipliers that nodes are known to grant; more may turn up */
    CompiledCharacter(OpenedCharacter opened, Set<Stat> expected) {
        this.opened = opened;
        boolean itself = false;
        for (OpenedCharacter.Counted c : opened.counted()) {
            if (c.character() == opened) {
                itself = true;
            } else {
                counted.add(new CompiledCharacter(c.character(), expected));
            }
        }
        this.countsItself = itself;
        this.rules = new IncrementalRules(
                opened.rules(), opened.model().actors(), opened.model().tree().size(), opened);
        this.aggregates = rules.aggregates();
        aggregates.expect(expected);
    }

    /** Whether all sums over nodes are what adding them up anew comes to: for tests. */
    boolean exact() {
        return aggregates.exact() && counted.stream().allMatch(CompiledCharacter::exact);
    }

    /** Whether nothing is left to work out: for tests. */
    boolean idle() {
        return rules.idle() && (!summed || counted.stream().allMatch(c -> c.rules.idle()));
    }

    OpenedCharacter opened() {
        return opened;
    }

    void set(int node, int state) {
        aggregates.set(node, state);
        for (int i = 0; i < counted.size(); i++) {
            counted.get(i).set(node, state);
        }
    }

    /** Brings the tree to an allocation; what is equal stays. */
    void move(Allocation allocation) {
        PassiveTree tree = opened.model().tree();
        for (int node = 0; node < tree.size(); node++) {
            int state = allocation.state(tree.id(node));
            if (aggregates.state(node) != state) {
                aggregates.set(node, state);
            }
        }
        for (CompiledCharacter c : counted) {
            c.move(allocation);
        }
    }

    /** Brings the tree to these states by dense index. */
    void move(byte[] states) {
        for (int node = 0; node < states.length; node++) {
            aggregates.set(node, states[node]);
        }
        for (int i = 0; i < counted.size(); i++) {
            counted.get(i).move(states);
        }
    }

    int state(int node) {
        return aggregates.state(node);
    }

    /**
     * Brings the results up to date.
     *
     * @param at the caller's clock, for {@link #rewind}
     */
    void calculate(int at) {
        rules.calculate(at);
        if (summed) {
            for (int i = 0; i < counted.size(); i++) {
                counted.get(i).rules.calculate(at);
            }
            opened.sumUp();
        }
    }

    /** Takes back what {@link #calculate} has worked out since a moment of the caller's clock. */
    void rewind(int to) {
        rules.rewind(to);
        for (int i = 0; i < counted.size(); i++) {
            counted.get(i).rewind(to);
        }
    }

    /** What was worked out so far can't be taken back any more. */
    void commit() {
        rules.commit();
        for (int i = 0; i < counted.size(); i++) {
            counted.get(i).commit();
        }
    }

    /** Works out only these results from now on; where the list holds null, nothing. */
    void want(@Nullable Actor[] owners, Stat[] wanted) {
        var places = new TreeSet<Integer>();
        summed = false;
        for (int i = 0; i < wanted.length; i++) {
            Actor owner = owners[i];
            if (owner != null) {
                places.add(owner.place(wanted[i]));
                summed |= wanted[i] == FullDps.FULL_DPS || wanted[i] == FullDps.FULL_DOT_DPS;
            }
        }
        if (summed) {
            for (CompiledCharacter c : counted) {
                var ofCounted = new TreeSet<Integer>();
                c.damage(ofCounted);
                c.rules.want(array(ofCounted));
            }
            if (countsItself) {
                damage(places);
            }
        }
        rules.want(array(places));
    }

    private static int[] array(Set<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where the sum over several skills finds what this one deals. */
    private void damage(Set<Integer> places) {
        Actor minion = opened.minion();
        for (Stat stat : FullDps.inputs()) {
            places.add(opened.model().player().place(stat));
            if (minion != null) {
                places.add(minion.place(stat));
            }
        }
    }

    private void wantAll() {
        summed = true;
        rules.wantAll();
        counted.forEach(c -> c.rules.wantAll());
    }

    BuildStats stats() {
        wantAll();
        calculate(0);
        commit();
        return opened.results();
    }

    IncrementalRules rules() {
        return rules;
    }
}

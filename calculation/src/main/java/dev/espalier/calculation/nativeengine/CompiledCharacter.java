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
import org.jspecify.annotations.Nullable;

/** An opened character with its compiled reader, and the tree that it stands at. */
final class CompiledCharacter {
    private final OpenedCharacter opened;
    private final CompiledAggregates aggregates;
    private final IncrementalRules rules;
    private final boolean[] none;
    private final List<CompiledCharacter> counted = new ArrayList<>();
    private final boolean countsItself;
    private boolean summed = true;
    private boolean @Nullable [] leftOutOfCounted;

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
        this.aggregates = new CompiledAggregates(
                opened.model().actors(), opened.model().tree().size(), opened);
        aggregates.expect(expected);
        this.rules = new IncrementalRules(opened.rules().rules(), opened.model().actors(), aggregates);
        this.none = new boolean[rules.size()];
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

    /** Brings the results up to date, but for the rules that are left out. */
    void calculate(boolean[] leftOut) {
        rules.calculate(leftOut);
        if (summed) {
            for (int i = 0; i < counted.size(); i++) {
                counted.get(i).calculateDamage();
            }
            opened.sumUp();
        }
    }

    /** Brings up to date what the sum over several skills needs. */
    private void calculateDamage() {
        if (leftOutOfCounted == null) {
            var owners = new ArrayList<Actor>();
            var wanted = new ArrayList<Stat>();
            damage(owners, wanted);
            leftOutOfCounted = rules.dispensable(
                    opened.rules().closingGroups(), owners.toArray(Actor[]::new), wanted.toArray(Stat[]::new));
        }
        rules.calculate(leftOutOfCounted);
    }

    private void damage(List<Actor> owners, List<Stat> wanted) {
        Actor minion = opened.minion();
        for (Stat stat : FullDps.inputs()) {
            owners.add(opened.model().player());
            wanted.add(stat);
            if (minion != null) {
                owners.add(minion);
                wanted.add(stat);
            }
        }
    }

    /** The rules that may be left out when only these results are wanted; from now on only those are worked out. */
    boolean[] dispensable(Actor[] owners, Stat[] wanted) {
        var allOwners = new ArrayList<>(List.of(owners));
        var allWanted = new ArrayList<>(List.of(wanted));
        summed = allWanted.contains(FullDps.FULL_DPS) || allWanted.contains(FullDps.FULL_DOT_DPS);
        if (summed && countsItself) {
            damage(allOwners, allWanted);
        }
        return rules.dispensable(
                opened.rules().closingGroups(), allOwners.toArray(Actor[]::new), allWanted.toArray(Stat[]::new));
    }

    BuildStats stats() {
        summed = true;
        calculate(none);
        return opened.results();
    }

    IncrementalRules rules() {
        return rules;
    }
}

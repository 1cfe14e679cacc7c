package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.compiled.CompiledAggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.data.tree.PassiveTree;

/** An opened character with its compiled reader, and the tree that it stands at. */
final class CompiledCharacter {
    private final OpenedCharacter opened;
    private final CompiledAggregates aggregates;
    private final IncrementalRules rules;
    private final boolean[] none;

    CompiledCharacter(OpenedCharacter opened) {
        this.opened = opened;
        this.aggregates = new CompiledAggregates(
                opened.model().actors(), opened.model().tree().size(), opened);
        this.rules = new IncrementalRules(opened.rules().rules(), opened.model().actors(), aggregates);
        this.none = new boolean[rules.size()];
    }

    OpenedCharacter opened() {
        return opened;
    }

    void set(int node, int state) {
        aggregates.set(node, state);
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
    }

    /** Brings the tree to these states by dense index. */
    void move(byte[] states) {
        for (int node = 0; node < states.length; node++) {
            aggregates.set(node, states[node]);
        }
    }

    int state(int node) {
        return aggregates.state(node);
    }

    /** Brings the results up to date, but for the rules that are left out. */
    void calculate(boolean[] leftOut) {
        rules.calculate(leftOut);
    }

    /** The rules that may be left out when only these results are wanted. */
    boolean[] dispensable(Actor[] owners, Stat[] wanted) {
        return rules.dispensable(opened.rules().closingGroups(), owners, wanted);
    }

    BuildStats stats() {
        rules.calculate(none);
        return opened.results();
    }

    IncrementalRules rules() {
        return rules;
    }
}

package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.compiled.CompiledAggregates;
import dev.espalier.data.tree.PassiveTree;

/** An opened character with its compiled reader, and the tree that it stands at. */
final class CompiledCharacter {
    private final OpenedCharacter opened;
    private final CompiledAggregates aggregates;

    CompiledCharacter(OpenedCharacter opened) {
        this.opened = opened;
        this.aggregates = new CompiledAggregates(
                opened.model().actors(), opened.model().tree().size(), opened);
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

    void calculate() {
        opened.rules().calculate(aggregates);
    }

    BuildStats stats() {
        return opened.calculate(aggregates);
    }

    boolean isAllocated(int node) {
        return aggregates.state(node) != NodeState.NOT_ALLOCATED;
    }
}

package dev.espalier.calculation.compiled;

import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.character.Expansions.Placed;
import java.util.List;

/** A node in a state that was looked at: what it brings, and what that adds to cells. */
final class Looked {
    final int node;
    final int state;
    /** Its place among all nodes and states. */
    final long order;

    final List<Placed> modifiers;
    Amounts amounts = new Amounts();

    Looked(int node, int state, long order, List<Placed> modifiers) {
        this.node = node;
        this.state = state;
        this.order = order;
        this.modifiers = modifiers;
    }

    int key() {
        return key(node, state);
    }

    static int key(int node, int state) {
        return node * NodeState.COUNT + state;
    }
}

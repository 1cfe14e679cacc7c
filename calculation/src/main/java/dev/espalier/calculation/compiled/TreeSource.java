package dev.espalier.calculation.compiled;

import dev.espalier.calculation.character.Expansions.Placed;
import java.util.List;

/** Where the compiled reader gets a node's modifiers from. */
@FunctionalInterface
public interface TreeSource {
    /** What the node brings in a state (a {@link dev.espalier.calculation.NodeState}), and to whose store. */
    List<Placed> modifiers(int node, int state);
}

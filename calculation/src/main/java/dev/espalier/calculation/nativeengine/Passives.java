package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.modifier.Modifier;
import java.util.List;

/** What passive nodes bring to one opened character. */
interface Passives {
    /** The modifiers of a node (dense index) in a {@link dev.espalier.calculation.NodeState}. */
    List<Modifier> of(int node, int state);

    /**
     * Whether the node changes more than modifiers (gem levels, granted skills, equipment, other nodes), so that the
     * character has to be put together anew when it is taken or given back.
     */
    boolean structural(int node);
}

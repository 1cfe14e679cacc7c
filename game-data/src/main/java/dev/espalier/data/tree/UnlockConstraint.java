package dev.espalier.data.tree;

import java.util.List;

/** A node that can only be allocated while all of some nodes (ids) are; they belong to an ascendancy. */
public record UnlockConstraint(String ascendancy, List<Integer> nodeIds) {
    public UnlockConstraint {
        nodeIds = List.copyOf(nodeIds);
    }
}

package dev.espalier.data.tree;

import java.util.List;

/** A centre that nodes turn around on orbits: node ids and orbit numbers. */
public record NodeGroup(double x, double y, List<Integer> nodeIds, List<Integer> orbits) {
    public NodeGroup {
        nodeIds = List.copyOf(nodeIds);
        orbits = List.copyOf(orbits);
    }
}

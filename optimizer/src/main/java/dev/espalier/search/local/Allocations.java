package dev.espalier.search.local;

import dev.espalier.calculation.Allocation;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;

/** From trees of the search graph to whole allocations. */
public final class Allocations {
    private Allocations() {}

    /** The original allocation with the nodes of the search graph as they stand in a tree. */
    public static Allocation of(Allocation original, WorkingTree tree) {
        SearchGraph graph = tree.graph();
        var states = original.toMap();
        for (int v = 0; v < graph.size(); v++) {
            if (tree.state(v) != graph.original(v)) {
                states.put(graph.id(v), graph.inSet(tree.state(v)));
            }
        }
        return Allocation.of(states);
    }
}

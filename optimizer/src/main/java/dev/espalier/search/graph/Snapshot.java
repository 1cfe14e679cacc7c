package dev.espalier.search.graph;

import java.util.Arrays;

/** The state of every node of a graph at one moment: an immutable value. */
public final class Snapshot implements Comparable<Snapshot> {
    final byte[] states;

    /** Takes the array over. */
    Snapshot(byte[] states) {
        this.states = states;
    }

    /** The node's {@link dev.espalier.calculation.NodeState}. */
    public int state(int node) {
        return states[node];
    }

    public boolean has(int node) {
        return states[node] != 0;
    }

    /** In how many nodes it differs from the tree that the build came with. */
    public int changes(SearchGraph graph) {
        int changes = 0;
        for (int v = 0; v < states.length; v++) {
            if (states[v] != graph.original(v)) {
                changes++;
            }
        }
        return changes;
    }

    @Override
    public int compareTo(Snapshot other) {
        return Arrays.compare(states, other.states);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot s && Arrays.equals(states, s.states);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(states);
    }
}

package dev.espalier.search.graph;

import java.util.Arrays;

/**
 * A tree that a search changes node by node: which nodes of a {@link SearchGraph} are allocated, in which state, what
 * that costs, and a history to take changes back. Not thread-safe.
 *
 * <p>Every change is O(1). Connectivity is not kept up: {@link Branches} looks at it when asked.
 */
public final class WorkingTree {
    /** Points of the main tree, points of the ascendancy. */
    public static final int POOLS = 2;

    private final SearchGraph graph;
    private final byte[] state;
    private final int[] members;
    private final int[] position;
    private int count;
    private final int[] taken = new int[POOLS];
    private int givenBack;

    private int[] loggedNode = new int[256];
    private byte[] loggedState = new byte[256];
    private int logged;
    private long version;

    /** The tree that the build came with. */
    public WorkingTree(SearchGraph graph) {
        this.graph = graph;
        state = new byte[graph.size()];
        members = new int[graph.size()];
        position = new int[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            if (graph.wasAllocated(v)) {
                state[v] = (byte) graph.original(v);
                position[v] = count;
                members[count++] = v;
            }
        }
    }

    public SearchGraph graph() {
        return graph;
    }

    public boolean has(int node) {
        return state[node] != 0;
    }

    /** The node's {@link dev.espalier.calculation.NodeState}. */
    public int state(int node) {
        return state[node];
    }

    /** How many nodes are allocated, roots included. */
    public int count() {
        return count;
    }

    /** The i-th allocated node, in no particular order. */
    public int member(int i) {
        return members[i];
    }

    /** How many more points of a pool are spent than in the tree that the build came with; negative if fewer. */
    public int pointsTaken(int pool) {
        return taken[pool];
    }

    /** How many nodes of the original tree are no longer allocated as they were. */
    public int givenBack() {
        return givenBack;
    }

    /** Puts a node into a state, {@link dev.espalier.calculation.NodeState#NOT_ALLOCATED} to give it back. */
    public void set(int node, int newState) {
        int old = state[node];
        if (old == newState) {
            return;
        }
        if (logged == loggedNode.length) {
            loggedNode = Arrays.copyOf(loggedNode, 2 * logged);
            loggedState = Arrays.copyOf(loggedState, 2 * logged);
        }
        loggedNode[logged] = node;
        loggedState[logged++] = (byte) old;
        change(node, old, newState);
    }

    private void change(int node, int old, int newState) {
        state[node] = (byte) newState;
        if (old == 0) {
            position[node] = count;
            members[count++] = node;
            taken[graph.pool(node)] += graph.cost(node);
        } else if (newState == 0) {
            int last = members[--count];
            members[position[node]] = last;
            position[last] = position[node];
            taken[graph.pool(node)] -= graph.cost(node);
        }
        int original = graph.original(node);
        if (original != 0) {
            givenBack += (newState == original ? 0 : 1) - (old == original ? 0 : 1);
        }
    }

    /** A point in the history, for {@link #undo}. */
    public int mark() {
        return logged;
    }

    public void undo(int mark) {
        while (logged > mark) {
            logged--;
            int node = loggedNode[logged];
            change(node, state[node], loggedState[logged]);
        }
    }

    /** Forgets the history; the tree stays. */
    public void commit() {
        logged = 0;
        version++;
    }

    /** Tells committed trees apart: as long as it stays and there are no {@link #changes}, the tree is the same. */
    public long version() {
        return version;
    }

    /** How many changes there have been since the last {@link #commit}. */
    public int changes() {
        return logged;
    }

    /** The node of the i-th change since the last commit; a node can occur more than once. */
    public int changedNode(int i) {
        return loggedNode[i];
    }

    /** The state the node had before the i-th change. */
    public int changedFrom(int i) {
        return loggedState[i];
    }

    /** The states of all nodes, a copy. */
    public Snapshot snapshot() {
        return new Snapshot(state.clone());
    }

    /** Becomes the tree of a snapshot and forgets the history. The order of {@link #member} depends on it alone. */
    public void restore(Snapshot snapshot) {
        count = 0;
        givenBack = 0;
        Arrays.fill(taken, 0);
        for (int v = 0; v < state.length; v++) {
            state[v] = snapshot.states[v];
            int original = graph.original(v);
            if (state[v] != 0) {
                position[v] = count;
                members[count++] = v;
            }
            if (state[v] != original && original != 0) {
                givenBack++;
            }
            taken[graph.pool(v)] += graph.cost(v) * ((state[v] != 0 ? 1 : 0) - (original != 0 ? 1 : 0));
        }
        commit();
    }
}

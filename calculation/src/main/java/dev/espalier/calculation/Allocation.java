package dev.espalier.calculation;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which passive nodes are allocated, with their attribute choice and weapon set: an immutable value.
 *
 * <p>Nodes go by their id in the game's tree, states by {@link NodeState}. Class and ascendancy start nodes are part
 * of an allocation when the build lists them.
 */
public final class Allocation {
    private final int[] ids;
    private final byte[] states;

    private Allocation(int[] ids, byte[] states) {
        this.ids = ids;
        this.states = states;
    }

    /** An allocation of nodes (id to state); entries that are not allocated are left out. */
    public static Allocation of(SortedMap<Integer, Integer> stateById) {
        int[] ids = new int[stateById.size()];
        byte[] states = new byte[ids.length];
        int n = 0;
        for (var e : stateById.entrySet()) {
            if (e.getValue() != NodeState.NOT_ALLOCATED) {
                ids[n] = e.getKey();
                states[n++] = e.getValue().byteValue();
            }
        }
        return new Allocation(Arrays.copyOf(ids, n), Arrays.copyOf(states, n));
    }

    public int size() {
        return ids.length;
    }

    /** The allocated node ids, ascending. */
    public int[] ids() {
        return ids.clone();
    }

    public boolean contains(int id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /** The node's {@link NodeState}, {@link NodeState#NOT_ALLOCATED} if it is not part of this allocation. */
    public int state(int id) {
        int at = Arrays.binarySearch(ids, id);
        return at < 0 ? NodeState.NOT_ALLOCATED : states[at];
    }

    /** This allocation with one node in another state. */
    public Allocation with(int id, int state) {
        var map = toMap();
        map.put(id, state);
        return of(map);
    }

    /** A mutable copy: id to state. */
    public SortedMap<Integer, Integer> toMap() {
        var map = new TreeMap<Integer, Integer>();
        for (int i = 0; i < ids.length; i++) {
            map.put(ids[i], (int) states[i]);
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation a && Arrays.equals(ids, a.ids) && Arrays.equals(states, a.states);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(states);
    }

    @Override
    public String toString() {
        return "Allocation" + toMap();
    }
}

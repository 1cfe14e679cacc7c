package dev.espalier.data.rules;

import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;

/** Sets of dense node indices as bits in a {@code long[]}: node n is bit n % 64 of word n / 64. */
public final class NodeBits {
    private NodeBits() {}

    /** An empty set for the nodes of a tree. */
    public static long[] none(PassiveTree tree) {
        return new long[(tree.size() + Long.SIZE - 1) / Long.SIZE];
    }

    public static boolean has(long[] set, int node) {
        return (set[node >> 6] >>> node & 1L) != 0;
    }

    public static void add(long[] set, int node) {
        set[node >> 6] |= 1L << node;
    }

    public static void remove(long[] set, int node) {
        set[node >> 6] &= ~(1L << node);
    }

    public static void clear(long[] set) {
        Arrays.fill(set, 0);
    }

    /** Whether every node of one set is in another. */
    public static boolean within(long[] inner, long[] outer) {
        for (int i = 0; i < inner.length; i++) {
            if ((inner[i] & ~outer[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}

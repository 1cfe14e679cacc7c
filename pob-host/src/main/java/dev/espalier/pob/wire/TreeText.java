package dev.espalier.pob.wire;

import java.util.SortedMap;

/**
 * A tree as a worker reads it: how it differs from the build's own. For each changed node six characters, digits of
 * base 64 from {@code '0'} on: five for the node's id, the highest first, one for its state.
 */
public final class TreeText {
    private static final int ID_DIGITS = 5;
    private static final int LARGEST_ID = (1 << (6 * ID_DIGITS)) - 1;

    private TreeText() {}

    /**
     * The line for the changed nodes (id to state).
     *
     * @throws IllegalArgumentException if an id is negative or has more than 30 bits
     */
    public static String of(SortedMap<Integer, Integer> changed) {
        var line = new StringBuilder(changed.size() * (ID_DIGITS + 1));
        changed.forEach((id, state) -> {
            if (id < 0 || id > LARGEST_ID) {
                throw new IllegalArgumentException("node id " + id);
            }
            for (int digit = ID_DIGITS - 1; digit >= 0; digit--) {
                line.append((char) ('0' + (id >> (6 * digit) & 63)));
            }
            line.append((char) ('0' + state));
        });
        return line.toString();
    }
}

package dev.espalier.calculation;

/**
 * The state of one passive node in an allocation, packed into a small int: 0 is not allocated; otherwise
 * {@code 1 + attribute + 4 * weaponSet} with attribute 0 (none), 1 Strength, 2 Dexterity, 3 Intelligence and weapon
 * set 0 (both), 1 or 2.
 */
public final class NodeState {
    public static final int NOT_ALLOCATED = 0;
    public static final int ALLOCATED = 1;
    public static final int STRENGTH = 2;
    public static final int DEXTERITY = 3;
    public static final int INTELLIGENCE = 4;
    /** One more than the largest state. */
    public static final int COUNT = 13;

    private NodeState() {}

    /** The state of an allocated node with an attribute choice (0 to 3) in a weapon set (0 to 2). */
    public static int of(int attribute, int weaponSet) {
        if (attribute < 0 || attribute > 3 || weaponSet < 0 || weaponSet > 2) {
            throw new IllegalArgumentException("attribute " + attribute + ", weapon set " + weaponSet);
        }
        return 1 + attribute + 4 * weaponSet;
    }

    /** 0 none, 1 Strength, 2 Dexterity, 3 Intelligence. */
    public static int attribute(int state) {
        return (state - 1) & 3;
    }

    /** 0 both sets, 1 or 2. */
    public static int weaponSet(int state) {
        return (state - 1) >> 2;
    }
}

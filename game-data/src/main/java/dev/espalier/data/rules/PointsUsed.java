package dev.espalier.data.rules;

import dev.espalier.data.tree.NodeFlag;
import dev.espalier.data.tree.PassiveTree;

/**
 * The points a selection uses, counted as Path of Building 0.15.0 does (PassiveSpec: allocated nodes, Build: progress):
 * starts and nodes that are allocated for free cost nothing, options of a choice cost no ascendancy point.
 *
 * @param allocated nodes of the main tree that cost a point, whatever their weapon set
 * @param ascendancy ascendancy points
 * @param weaponSet1 nodes allocated for weapon set 1 only
 * @param weaponSet2 nodes allocated for weapon set 2 only
 */
public record PointsUsed(int allocated, int ascendancy, int weaponSet1, int weaponSet2) {

    /** Counts the known nodes of a selection. */
    public static PointsUsed of(PassiveTree tree, TreeSelection selection) {
        int[] allocated = new int[1];
        int[] ascendancy = new int[1];
        int[] weaponSets = new int[3];
        selection.weaponSetById().forEach((id, weaponSet) -> {
            int node = tree.indexOf(id);
            if (node >= 0) {
                if (costsPassivePoint(tree, node)) {
                    allocated[0]++;
                } else if (costsAscendancyPoint(tree, node)) {
                    ascendancy[0]++;
                }
                weaponSets[weaponSet]++;
            }
        });
        return new PointsUsed(allocated[0], ascendancy[0], weaponSets[1], weaponSets[2]);
    }

    /** Whether allocating a node takes a passive point. */
    public static boolean costsPassivePoint(PassiveTree tree, int node) {
        return tree.kind(node).allocatable()
                && !tree.has(node, NodeFlag.FREE_ALLOCATE)
                && tree.ascendancyName(node) == null;
    }

    /** Whether allocating a node takes an ascendancy point. */
    public static boolean costsAscendancyPoint(PassiveTree tree, int node) {
        return tree.kind(node).allocatable()
                && !tree.has(node, NodeFlag.FREE_ALLOCATE)
                && tree.ascendancyName(node) != null
                && !tree.has(node, NodeFlag.MULTIPLE_CHOICE_OPTION);
    }

    /**
     * Passive points used: a weapon set point allocates one node in each set, so of the nodes for one set only the
     * larger number counts.
     */
    public int passive() {
        return allocated - Math.min(weaponSet1, weaponSet2);
    }
}

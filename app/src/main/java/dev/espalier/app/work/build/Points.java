package dev.espalier.app.work.build;

import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.rules.GrantedPoints;
import dev.espalier.data.rules.PointBudget;
import dev.espalier.data.rules.PointsUsed;
import dev.espalier.data.rules.TreeSelection;
import dev.espalier.data.tree.PassiveTree;

/**
 * The points of a character: what its level and the campaign gave, and what its tree uses.
 *
 * @param total passive points it has
 * @param used passive points that its tree uses
 * @param weaponSet how many of the points can be spent apart in each weapon set
 * @param weaponSet1 nodes that are allocated for the first weapon set only
 * @param weaponSet2 nodes that are allocated for the second weapon set only
 * @param ascendancy ascendancy points it has once all trials are done
 * @param ascendancyUsed ascendancy points used
 */
public record Points(
        int total, int used, int weaponSet, int weaponSet1, int weaponSet2, int ascendancy, int ascendancyUsed) {

    static Points of(Build build, PassiveTree tree, TreeSelection selection, GameData data) {
        GrantedPoints granted = GrantedPoints.of(tree, selection);
        PointBudget budget = PointBudget.of(build.level(), data.constants().questRewards())
                .withExtra(granted.passive(), granted.weaponSet());
        PointsUsed used = PointsUsed.of(tree, selection);
        return new Points(
                budget.passive(),
                used.passive(),
                budget.weaponSet(),
                used.weaponSet1(),
                used.weaponSet2(),
                budget.ascendancy(),
                used.ascendancy());
    }

    /** Passive points left; 0 if more are used than there are. */
    public int unspent() {
        return Math.max(0, total - used);
    }

    /** Ascendancy points left, the trials yet to be done included; 0 if more are used than there are. */
    public int ascendancyUnspent() {
        return Math.max(0, ascendancy - ascendancyUsed);
    }
}

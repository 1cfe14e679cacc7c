package dev.espalier.calculation.skill;

import dev.espalier.code.SocketGroup;
import java.util.List;

/**
 * A socket group as it takes part in the calculation.
 *
 * @param number its number in the list of groups, from 1
 * @param slotName the slot it is tied to, without the mark of the weapon set; empty if none
 * @param active whether it counts: switched on and in the weapon set in use, or the one that is measured
 * @param granted whether an item or passive grants it
 * @param noSupports whether supports leave it alone
 */
record ResolvedGroup(
        int number,
        SocketGroup written,
        List<SocketedGem> gems,
        String slotName,
        boolean active,
        boolean granted,
        boolean noSupports) {}

package dev.espalier.calculation.skill;

import dev.espalier.calculation.character.WeaponData;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a skill, with what in hand.
 *
 * @param itemTypes types of what is worn, by slot; empty for minions
 * @param level the level of a minion, 0 for the player
 * @param monsterTags tags of a minion, lower case
 */
record Wielder(
        @Nullable WeaponData mainHand,
        @Nullable WeaponData offHand,
        Map<String, String> itemTypes,
        int level,
        Set<String> monsterTags) {

    boolean isMinion() {
        return level > 0;
    }
}

package dev.espalier.code;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A gem in a socket group.
 *
 * @param name the gem's name as written
 * @param gemId the game's id of the gem, empty if not written (a skill granted by an item or the tree)
 * @param variantId which of the gem's variants, empty if not written
 * @param skillId the id of the effect the gem grants, empty if not written
 * @param level the gem's own level, without what items and the tree add
 * @param quality in per cent
 * @param enabled whether it counts
 * @param enableGlobal1 whether the first of its effects on the whole character counts
 * @param enableGlobal2 whether the second does
 * @param count how many times its damage counts in the sum over several skills
 * @param use the choices a player makes for the skill
 * @param calcsUse the same choices on Path of Building's calculations page
 * @param attributes all attributes of the element as written, for what has no field here
 */
public record Gem(
        String name,
        String gemId,
        String variantId,
        String skillId,
        int level,
        int quality,
        boolean enabled,
        boolean enableGlobal1,
        boolean enableGlobal2,
        int count,
        Use use,
        Use calcsUse,
        Map<String, String> attributes) {

    /**
     * How a skill is used; null and empty where nothing was chosen.
     *
     * @param statSetIndex the set of numbers (from 1) as older versions wrote it for the gem as a whole
     * @param skillPart the part of the skill, from 1
     * @param stageCount stages of a skill that is charged up
     * @param mineCount mines of one throw
     * @param minion the id of the minion that is measured
     * @param minionItemSet the item set that the minion wears
     * @param minionSkill the number of the minion's skill that is measured, from 1
     * @param statSets per granted effect, the number (from 1) of its set of numbers
     * @param minionStatSets per granted effect, the number of the minion's skill to the number of its set of numbers
     */
    public record Use(
            @Nullable Integer statSetIndex,
            @Nullable Integer skillPart,
            @Nullable Integer stageCount,
            @Nullable Integer mineCount,
            String minion,
            @Nullable Integer minionItemSet,
            @Nullable Integer minionSkill,
            SortedMap<String, Integer> statSets,
            SortedMap<String, SortedMap<Integer, Integer>> minionStatSets) {

        public Use {
            statSets = Collections.unmodifiableSortedMap(new TreeMap<>(statSets));
            minionStatSets = Collections.unmodifiableSortedMap(new TreeMap<>(minionStatSets));
        }
    }

    public Gem {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}

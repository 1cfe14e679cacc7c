package dev.espalier.data.rules;

import dev.espalier.data.constant.QuestReward;
import dev.espalier.data.fact.GameDataException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The points a character has.
 *
 * @param passive passive points, those from quests included
 * @param weaponSet how many of them can be spent apart in each weapon set
 * @param ascendancy ascendancy points, once all trials are done
 */
public record PointBudget(int passive, int weaponSet, int ascendancy) {
    private static final int MAX_LEVEL = 100;
    private static final int ASCENDANCY_POINTS = 8;

    /**
     * What a character of a level has: one point for each level after the first, and those of the quests of all acts
     * that it has left behind. An act is left behind when the character's level is above that of the act's highest area
     * with such a quest (Path of Building 0.15.0, Build: acts and estimated progress); from level 65 on that is all.
     *
     * @param quests the rewards of the campaign, from the constants
     */
    public static PointBudget of(int level, List<QuestReward> quests) {
        if (level < 1 || level > MAX_LEVEL) {
            throw new GameDataException("A character's level is 1 to " + MAX_LEVEL + ", not " + level + ".");
        }
        SortedMap<Integer, Integer> points = new TreeMap<>();
        SortedMap<Integer, Integer> areaLevels = new TreeMap<>();
        for (QuestReward quest : quests) {
            if (quest.weaponSetPoints() > 0) {
                points.merge(quest.act(), quest.weaponSetPoints(), Integer::sum);
                areaLevels.merge(quest.act(), quest.areaLevel(), Math::max);
            }
        }
        int fromQuests = 0;
        for (int act : points.keySet()) {
            if (level <= areaLevels.getOrDefault(act, MAX_LEVEL)) {
                break;
            }
            fromQuests += points.getOrDefault(act, 0);
        }
        return new PointBudget(level - 1 + fromQuests, fromQuests, ASCENDANCY_POINTS);
    }

    /** This budget with passive points that nodes or items grant beside it. */
    public PointBudget withExtra(int extraPassive, int extraWeaponSet) {
        return new PointBudget(passive + extraPassive, weaponSet + extraWeaponSet, ascendancy);
    }

    /** Passive points that are left over a use of them; negative if more are used than there are. */
    public int unspent(PointsUsed used) {
        return passive - used.passive();
    }
}

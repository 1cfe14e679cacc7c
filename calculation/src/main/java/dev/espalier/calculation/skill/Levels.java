package dev.espalier.calculation.skill;

import dev.espalier.data.skill.Gem;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.SkillLevel;
import dev.espalier.data.skill.StatSet;
import dev.espalier.data.skill.StatSetLevel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Levels of skills. */
final class Levels {
    private Levels() {}

    /** A level that the skill has (Path of Building 0.15.0, CalcTools: validating gem levels). */
    static int valid(Skill skill, int level, @Nullable Gem gem) {
        var levels = skill.levels();
        if (levels.containsKey(level) || levels.isEmpty()) {
            return level;
        }
        int bounded = Math.max(1, level);
        int listed = 0;
        while (levels.containsKey(listed + 1)) {
            listed++;
        }
        if (listed > 0) {
            bounded = Math.min(listed, bounded);
        }
        if (!levels.containsKey(bounded) && gem != null) {
            bounded = gem.naturalMaxLevel();
        }
        return levels.containsKey(bounded) ? bounded : levels.firstKey();
    }

    /** The numbers at a level, those of the stat set before those of the skill. */
    static Map<String, Double> numbers(Skill skill, @Nullable StatSet set, int level) {
        var numbers = new HashMap<String, Double>();
        SkillLevel own = skill.levels().get(level);
        if (own != null) {
            numbers.putAll(own.numbers());
        }
        StatSetLevel ofSet = set == null ? null : set.levels().get(level);
        if (ofSet != null) {
            numbers.putAll(ofSet.numbers());
        }
        return numbers;
    }
}

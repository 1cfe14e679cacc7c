package dev.espalier.data.skill;

import dev.espalier.data.fact.GameDataException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The amounts of a stat set's stats at a level and quality (Path of Building 0.15.0, CalcTools: stats of a skill
 * instance).
 *
 * <p>A level's value is meant in one of two ways: as it stands, or (interpolation 3) as a share of the effectiveness
 * that grows with the level of whoever uses the skill. A stat without a value at some level counts 1.
 */
public final class SkillStats {
    private static final int EFFECTIVENESS = 3;
    private static final int LINEAR = 2;

    /** With fewer levels than this, the level of the user decides instead of the level's own actor level. */
    private static final int LEVELS_THAT_GROW = 5;

    private final double damageEffectiveness;

    /** The game's constant {@code SkillDamageBaseEffectiveness}. */
    public SkillStats(double damageEffectiveness) {
        this.damageEffectiveness = damageEffectiveness;
    }

    /**
     * Amounts by stat, of one stat set of a skill: quality, the level's values and the constant ones added up.
     *
     * @param quality in percent
     * @param actorLevel level of the one who uses the skill where it is not the player's gem, or empty
     * @throws GameDataException if a value is meant in a way this program does not know
     */
    public SortedMap<String, Double> of(Skill skill, StatSet set, int level, int quality, OptionalDouble actorLevel) {
        var amounts = new TreeMap<String, Double>();
        if (quality > 0) {
            for (StatValue perPercent : skill.qualityStats()) {
                add(amounts, perPercent.stat(), truncate(perPercent.value() * quality));
            }
        }
        addLevel(amounts, set, level, actorLevel);
        for (StatValue constant : set.constantStats()) {
            add(amounts, constant.stat(), constant.value());
        }
        return amounts;
    }

    private void addLevel(Map<String, Double> amounts, StatSet set, int level, OptionalDouble actorLevel) {
        StatSetLevel values = set.levels().get(level);
        if (values == null) {
            values = set.levels().get(1);
        }
        double effectiveness = values == null ? 0 : effectiveness(set, values, actorLevel);
        for (int i = 0; i < set.stats().size(); i++) {
            String stat = set.stats().get(i);
            add(amounts, stat, values == null ? 1 : amount(stat, values, i, effectiveness));
        }
    }

    private static double amount(String stat, StatSetLevel level, int place, double effectiveness) {
        double value = level.values().getOrDefault(place, 1.0);
        int meaning =
                place < level.interpolation().size() ? level.interpolation().get(place) : 1;
        if (meaning == LINEAR) {
            throw new GameDataException("The stat '" + stat + "' grows in a way that is not known (2).");
        }
        return meaning == EFFECTIVENESS ? Math.floor(effectiveness * value + 0.5) : value;
    }

    private double effectiveness(StatSet set, StatSetLevel level, OptionalDouble actorLevel) {
        boolean grows = listed(set.levels()) >= LEVELS_THAT_GROW;
        OptionalDouble decides = grows || actorLevel.isEmpty() ? level.actorLevel() : actorLevel;
        double above = decides.orElse(1) - 1;
        return damageEffectiveness
                * set.baseEffectiveness()
                * (1 + set.incrementalEffectiveness() * above)
                * Math.pow(1 + set.damageIncrementalEffectiveness(), above);
    }

    /** How many levels there are from the first without a hole. */
    private static int listed(NavigableMap<Integer, StatSetLevel> levels) {
        int n = 0;
        while (levels.containsKey(n + 1)) {
            n++;
        }
        return n;
    }

    private static double truncate(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static void add(Map<String, Double> amounts, String stat, double amount) {
        amounts.merge(stat, amount, Double::sum);
    }
}

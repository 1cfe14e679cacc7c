package dev.espalier.calculation;

import java.util.Map;

/**
 * The statistics of a build with one tree, by Path of Building's names ({@code TotalDPS}, {@code Life}).
 *
 * @param player the character's own, in the order in which they are shown
 * @param minion those of the main skill's minion; empty where there is none
 */
public record BuildStats(Map<String, Double> player, Map<String, Double> minion) {
    /** Prefix of a statistic's name that asks for the minion's: {@code Minion:TotalDPS}. */
    public static final String MINION = "Minion:";

    /** A statistic by name, {@link #MINION} prefix understood; 0 where the build does not have it. */
    public double get(String statistic) {
        return statistic.startsWith(MINION)
                ? minion.getOrDefault(statistic.substring(MINION.length()), 0.0)
                : player.getOrDefault(statistic, 0.0);
    }

    public boolean has(String statistic) {
        return statistic.startsWith(MINION)
                ? minion.containsKey(statistic.substring(MINION.length()))
                : player.containsKey(statistic);
    }
}

package dev.espalier.search.goal;

import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Goals and requirements by the names that players use, resolved to the statistics of a build.
 *
 * <p>{@code dps} is what the build itself counts as its damage: FullDPS where skills are marked for it, else the main
 * skill's CombinedDPS, or its minion's where the character deals none. {@code ehp} is TotalEHP, {@code es} EnergyShield,
 * {@code life} Life, {@code mana} Mana; {@code balanced} weighs dps and ehp 60 to 40 in logarithms. Anything else is the
 * name of a statistic, {@code Minion:} before it for the minion's.
 */
public final class Goals {
    private static final Map<String, String> SHORT = Map.of(
            "ehp", "TotalEHP",
            "es", "EnergyShield",
            "life", "Life",
            "mana", "Mana",
            "armour", "Armour",
            "evasion", "Evasion");

    /** Room for rounding when a statistic is to stay as it is. */
    private static final double AS_IT_IS = 1 - 1e-9;

    private final BuildStats stats;

    private Goals(BuildStats stats) {
        this.stats = stats;
    }

    /** Goals of a build with statistics such as these. */
    public static Goals of(BuildStats stats) {
        return new Goals(stats);
    }

    /**
     * The objective that a goal means for an opened build; without limits.
     *
     * @throws GoalException if the text is no goal, or the build has no such statistic
     */
    public static Objective resolve(BuildSession session, String goal) {
        return of(session.stats(session.original())).objective(goal);
    }

    /** The objective that a goal means; without limits. */
    public Objective objective(String goal) {
        var weights = new LinkedHashMap<String, Double>();
        for (GoalParser.Factor factor : GoalParser.goal(goal)) {
            if (factor.name().equalsIgnoreCase("balanced")) {
                weights.merge(statistic("dps"), 0.6 * factor.weight(), Double::sum);
                weights.merge(statistic("ehp"), 0.4 * factor.weight(), Double::sum);
            } else {
                weights.merge(statistic(factor.name()), factor.weight(), Double::sum);
            }
        }
        var terms = new ArrayList<Objective.Term>();
        weights.forEach((statistic, weight) -> terms.add(new Objective.Term(statistic, weight)));
        return new Objective(goal.strip(), terms, List.of());
    }

    /**
     * The limits that requirements such as {@code "FireResist>=75"} mean.
     *
     * @throws GoalException if a text is no requirement, or the build has no such statistic
     */
    public List<Objective.Limit> limits(List<String> requirements) {
        return requirements.stream().map(this::limit).toList();
    }

    private Objective.Limit limit(String text) {
        GoalParser.Comparison comparison = GoalParser.comparison(text);
        String statistic = statistic(comparison.name());
        GoalParser.Bound bound = comparison.bound();
        if (bound instanceof GoalParser.Bound.Amount number) {
            return new Objective.Limit(statistic, number.value());
        }
        if (bound instanceof GoalParser.Bound.Current current) {
            double now = stats.get(statistic);
            return new Objective.Limit(statistic, current.share() * now - Math.abs(now) * (1 - AS_IT_IS));
        }
        return requirement(text, statistic);
    }

    private Objective.Limit requirement(String text, String statistic) {
        if (!stats.has("Req" + statistic)) {
            throw new GoalException("\"" + text + "\": gear and gems require only Str, Dex and Int, not " + statistic
                    + ". Give a number, or \"current\".");
        }
        return new Objective.Limit(statistic, stats.get("Req" + statistic));
    }

    /**
     * What is kept unless the player says otherwise: the attributes that gear and gems require, as far as the build has
     * them now.
     */
    public List<Objective.Limit> usualLimits() {
        return List.of("Str", "Dex", "Int").stream()
                .filter(attribute -> stats.has(attribute) && stats.get("Req" + attribute) > 0)
                .map(attribute ->
                        new Objective.Limit(attribute, Math.min(stats.get(attribute), stats.get("Req" + attribute))))
                .toList();
    }

    /** The statistic that a name means for this build. */
    public String statistic(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("dps")) {
            return damage();
        }
        String statistic = SHORT.getOrDefault(lower, name);
        if (stats.has(statistic)) {
            return statistic;
        }
        return known().stream()
                .filter(s -> s.equalsIgnoreCase(statistic))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private String damage() {
        if (stats.get("FullDPS") > 0) {
            return "FullDPS";
        }
        String minion = BuildStats.MINION + "CombinedDPS";
        if (stats.get("CombinedDPS") > 0) {
            return "CombinedDPS";
        }
        if (stats.get(minion) > 0) {
            return minion;
        }
        throw new GoalException.NoDamage(
                "The main skill deals no damage, so there is no dps to improve."
                        + " Choose another skill as the main one, mark skills for FullDPS, or choose another goal, such as ehp.");
    }

    private List<String> known() {
        var known = new ArrayList<>(stats.player().keySet());
        stats.minion().keySet().forEach(s -> known.add(BuildStats.MINION + s));
        return known;
    }

    private GoalException unknown(String name) {
        List<String> near = known().stream()
                .sorted(Comparator.comparingInt((String s) -> Spelling.distance(s, name))
                        .thenComparing(s -> s))
                .limit(3)
                .toList();
        return new GoalException(
                "The build has no statistic \"" + name + "\". Goals are dps, ehp, balanced, life, es, mana"
                        + " or a statistic by Path of Building's name"
                        + (near.isEmpty() ? "." : "; the nearest names are " + String.join(", ", near) + "."));
    }
}

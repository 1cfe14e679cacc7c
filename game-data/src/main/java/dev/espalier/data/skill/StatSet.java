package dev.espalier.data.skill;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * One of the ways a skill acts (the player picks between them in the game as in Path of Building).
 *
 * @param baseFlags what it is: {@code attack}, {@code spell}, {@code projectile}, {@code area} ...
 * @param stats ids of the stats whose values the levels give
 * @param constantStats amounts that hold at every level
 * @param notMinionStats stats that stay with the player where a minion uses the skill
 * @param baseEffectiveness 1 where none is stated
 * @param incrementalEffectiveness growth a level, 0 where none is stated
 * @param damageIncrementalEffectiveness compound growth a level, 0 where none is stated
 * @param levels by level, ascending; may have holes
 */
public record StatSet(
        String label,
        Set<String> baseFlags,
        List<String> stats,
        List<StatValue> constantStats,
        Set<String> notMinionStats,
        double baseEffectiveness,
        double incrementalEffectiveness,
        double damageIncrementalEffectiveness,
        NavigableMap<Integer, StatSetLevel> levels,
        Map<String, Fact> extra) {

    static StatSet of(Fact fact) {
        var table = new TableReader(fact);
        return new StatSet(
                table.text("label"),
                table.textSet("baseFlags"),
                table.texts("stats"),
                table.list("constantStats", StatSet::statValue),
                table.textSet("notMinionStat"),
                table.number("baseEffectiveness", 1),
                table.number("incrementalEffectiveness", 0),
                table.number("damageIncrementalEffectiveness", 0),
                table.numbered("levels", StatSetLevel::of),
                table.rest());
    }

    static StatValue statValue(Fact pair) {
        List<Fact> items = pair.items();
        return new StatValue(items.get(0).text(), items.get(1).number());
    }
}

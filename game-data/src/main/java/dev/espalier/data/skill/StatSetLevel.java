package dev.espalier.data.skill;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The values of a stat set at one level.
 *
 * @param values by place in the stat set's {@code stats}, counted from 0; {@link SkillStats} turns them into amounts
 * @param interpolation how the value at a place is meant, see {@link SkillStats}; may be shorter than the stats
 * @param numbers every other number, by its key in the game's tables; the methods name those that occur
 */
public record StatSetLevel(
        int level,
        Map<Integer, Double> values,
        List<Integer> interpolation,
        Map<String, Double> numbers,
        Map<String, Fact> extra) {

    static StatSetLevel of(int level, Fact fact) {
        var table = new TableReader(fact);
        var interpolation = table.list("statInterpolation", f -> (int) f.number());
        return new StatSetLevel(level, table.positional(), interpolation, table.numbersLeft(), table.rest());
    }

    /** The number under a key of the game's tables. */
    public OptionalDouble number(String key) {
        Double value = numbers.get(key);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The level of the one who uses the skill that effectiveness is reckoned with; may be fractional. */
    public OptionalDouble actorLevel() {
        return number("actorLevel");
    }

    /** Base chance of a critical hit, in percent; goes before the skill's. */
    public OptionalDouble critChance() {
        return number("critChance");
    }

    /** Damage multiplier of attacks, as a factor; goes before the skill's. */
    public OptionalDouble baseMultiplier() {
        return number("baseMultiplier");
    }
}

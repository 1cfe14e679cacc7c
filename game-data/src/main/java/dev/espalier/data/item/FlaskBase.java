package dev.espalier.data.item;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.Map;

/**
 * A flask's own numbers.
 *
 * @param life amount recovered, 0 for a mana flask
 * @param mana amount recovered, 0 for a life flask
 * @param duration of the recovery, in seconds
 */
public record FlaskBase(
        double life, double mana, double duration, double chargesUsed, double chargesMax, Map<String, Fact> extra) {

    static FlaskBase of(Fact fact) {
        var table = new TableReader(fact);
        return new FlaskBase(
                table.number("life", 0),
                table.number("mana", 0),
                table.number("duration"),
                table.number("chargesUsed"),
                table.number("chargesMax"),
                table.rest());
    }
}

package dev.espalier.data.item;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.List;
import java.util.Map;

/**
 * A charm's own numbers.
 *
 * @param buff lines of what it does while it works
 * @param duration in seconds
 */
public record CharmBase(
        List<String> buff, double duration, double chargesUsed, double chargesMax, Map<String, Fact> extra) {

    static CharmBase of(Fact fact) {
        var table = new TableReader(fact);
        return new CharmBase(
                table.texts("buff"),
                table.number("duration"),
                table.number("chargesUsed"),
                table.number("chargesMax"),
                table.rest());
    }
}

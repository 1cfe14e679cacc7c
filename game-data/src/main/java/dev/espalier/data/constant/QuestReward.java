package dev.espalier.data.constant;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a quest of the campaign gives for good.
 *
 * @param weaponSetPoints weapon set passive points it gives, 0 for most
 * @param stat line it grants, if it leaves no choice
 * @param options lines the player chooses from; an option may have several lines
 * @param configurable whether Path of Building asks about it
 */
public record QuestReward(
        int act,
        String part,
        String area,
        int areaLevel,
        String info,
        int weaponSetPoints,
        Optional<String> stat,
        List<String> options,
        boolean configurable,
        Map<String, Fact> extra) {

    static QuestReward of(Fact fact) {
        var table = new TableReader(fact);
        return new QuestReward(
                table.integer("Act"),
                table.text("Description"),
                table.text("Area"),
                table.integer("AreaLevel"),
                table.text("Info"),
                table.integer("questPoints", 0),
                table.optionalText("Stat"),
                table.texts("Options"),
                table.flag("useConfig"),
                table.rest());
    }
}

package dev.espalier.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.Sheet;
import dev.espalier.app.trust.Trust;
import dev.espalier.calculation.BuildStats;
import java.util.List;
import java.util.Locale;

/** The statistics that people are shown, for a page: labels, numbers, and how far each can be trusted. */
public final class SheetJson {
    private SheetJson() {}

    /**
     * Lines with the fields {@code section, label, name, statistic, unit, headline, value, trust, written}. Trust is
     * the key of a {@link dev.espalier.app.trust.Tier}; {@code written} what Path of Building wrote into the build.
     *
     * @param further statistics that the sheet may lack and that are asked for
     */
    public static ArrayNode of(BuildStats stats, Trust trust, List<String> further) {
        ArrayNode array = Json.object().arrayNode();
        for (Sheet.Line line : Sheet.with(further)) {
            double value = stats.get(line.statistic());
            ObjectNode node = array.addObject();
            node.put("section", line.section())
                    .put("label", line.label())
                    .put("name", Sheet.label(line.statistic()))
                    .put("statistic", line.statistic())
                    .put("unit", line.unit().name().toLowerCase(Locale.ROOT))
                    .put("headline", line.headline());
            Json.put(node, "value", value);
            node.put("trust", trust.of(line.statistic()).key());
            trust.written(line.statistic()).ifPresent(number -> Json.put(node, "written", number));
        }
        return array;
    }
}

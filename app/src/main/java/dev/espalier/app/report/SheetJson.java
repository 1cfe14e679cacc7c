package dev.espalier.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.calculation.BuildStats;
import dev.espalier.code.WrittenStats;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statistics that people are shown, for a page: labels, numbers, and how far each can be trusted. */
public final class SheetJson {
    private static final double EQUAL = 0.001;
    private static final double CLOSE = 0.05;

    private SheetJson() {}

    /**
     * Lines with the fields {@code section, label, name, statistic, unit, headline, value, trust, written}. Trust holds
     * the number against the one that Path of Building wrote into the build: {@code exact}, {@code close} or
     * {@code estimate}; {@code unknown} where it wrote none; {@code pob} where the engine is Path of Building itself.
     *
     * @param further statistics that the sheet may lack and that are asked for
     */
    public static ArrayNode of(BuildStats stats, WrittenStats written, String engine, List<String> further) {
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
            Optional<Double> theirs = Confidence.written(written, line.statistic());
            node.put("trust", engine.startsWith("pob") ? "pob" : trust(value, theirs));
            theirs.ifPresent(number -> Json.put(node, "written", number));
        }
        return array;
    }

    private static String trust(double ours, Optional<Double> written) {
        if (written.isEmpty() || !Double.isFinite(written.get())) {
            return "unknown";
        }
        double theirs = written.get();
        double off = theirs == 0 ? (ours == 0 ? 0 : 1) : Math.abs(ours / theirs - 1);
        return off <= EQUAL ? "exact" : off <= CLOSE ? "close" : "estimate";
    }
}

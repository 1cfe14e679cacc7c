package dev.espalier.app.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What Path of Building computed for one build: a file of the oracle folder ({@code NAME.json.gz}).
 *
 * @param output the main numbers by name; infinities as such
 * @param minion the main skill's minion's, empty if there is none
 * @param unstable all values seen of statistics that differ from run to run
 * @param metrics names of the columns of {@code base}, {@code add}, {@code remove} and {@code sets}
 * @param base the columns for the build as it is; NaN where it has no such statistic
 */
public record Oracle(
        Map<String, Double> output,
        Map<String, Double> minion,
        Map<String, List<Double>> unstable,
        List<String> metrics,
        double[] base,
        Map<Integer, double[]> add,
        Map<Integer, double[]> remove,
        List<Change> sets) {

    /** Many nodes at once, and the columns afterwards. */
    public record Change(List<Integer> add, List<Integer> remove, double[] out) {}

    /** Reads a file of the oracle. */
    public static Oracle read(Path file) throws IOException {
        JsonNode root;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            root = new JsonMapper().readTree(in);
        }
        var unstable = new HashMap<String, List<Double>>();
        fields(root.path("unstable")).forEach((name, values) -> {
            var seen = new ArrayList<Double>();
            values.forEach(v -> seen.add(number(v)));
            unstable.put(name, seen);
        });
        var metrics = new ArrayList<String>();
        root.path("metrics").forEach(m -> metrics.add(m.asText()));
        var sets = new ArrayList<Change>();
        root.path("sets")
                .forEach(s -> sets.add(new Change(ids(s.path("add")), ids(s.path("remove")), row(s.path("out")))));
        return new Oracle(
                numbers(root.path("output")),
                numbers(root.path("minionOutput")),
                unstable,
                metrics,
                row(root.path("base")),
                rows(root.path("add")),
                rows(root.path("remove")),
                sets);
    }

    /** The column of a metric, or -1. */
    public int column(String metric) {
        return metrics.indexOf(metric);
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        var all = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    private static Map<String, Double> numbers(JsonNode node) {
        var all = new TreeMap<String, Double>();
        fields(node).forEach((name, value) -> {
            double v = number(value);
            if (!Double.isNaN(v)) {
                all.put(name, v);
            }
        });
        return all;
    }

    private static Map<Integer, double[]> rows(JsonNode node) {
        var all = new TreeMap<Integer, double[]>();
        fields(node).forEach((id, row) -> all.put(Integer.valueOf(id), row(row)));
        return all;
    }

    private static double[] row(JsonNode node) {
        double[] row = new double[node.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = number(node.get(i));
        }
        return row;
    }

    private static List<Integer> ids(JsonNode node) {
        var ids = new ArrayList<Integer>();
        node.forEach(n -> ids.add(n.asInt()));
        return ids;
    }

    private static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? 1 : 0;
        }
        return switch (node.asText()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }
}

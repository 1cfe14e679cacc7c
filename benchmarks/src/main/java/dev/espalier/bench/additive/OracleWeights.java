package dev.espalier.bench.additive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A real build with what Path of Building says each node alone does to a statistic, in logarithms: a realistic
 * additive objective.
 *
 * @param name the build's name
 * @param tree its passive tree
 * @param original its allocation
 * @param weight by the tree's dense index
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, compared nowhere
public record OracleWeights(String name, PassiveTree tree, Allocation original, double[] weight) {

    /** Weights of a column of an oracle file ({@code TotalEHP}); all zero where the build lacks the statistic. */
    public static OracleWeights read(Path file, String column) {
        JsonNode root;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            root = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("The oracle file '" + file + "' cannot be read.", e);
        }
        PassiveTree tree = GameData.embedded().tree(root.get("treeVersion").asText());
        int at = 0;
        while (!root.get("metrics").get(at).asText().equals(column)) {
            at++;
        }
        double base = root.get("base").get(at).asDouble();
        double[] weight = new double[tree.size()];
        if (base > 0) {
            read(root.get("add"), at, base, 1, tree, weight);
            read(root.get("remove"), at, base, -1, tree, weight);
        }
        String name = file.getFileName().toString().replace(".json.gz", "");
        return new OracleWeights(name, tree, allocation(root.get("allocated"), tree), weight);
    }

    private static void read(JsonNode rows, int at, double base, int sign, PassiveTree tree, double[] weight) {
        for (var row : rows.properties()) {
            int node = tree.indexOf(Integer.parseInt(row.getKey()));
            JsonNode cell = row.getValue().get(at);
            if (node >= 0 && cell.isNumber()) {
                weight[node] = sign * Math.log(Math.max(cell.asDouble(), 1e-6) / base);
            }
        }
    }

    private static Allocation allocation(JsonNode allocated, PassiveTree tree) {
        var states = new TreeMap<Integer, Integer>();
        for (JsonNode node : allocated) {
            int id = node.get("id").asInt();
            int index = tree.indexOf(id);
            if (index >= 0) {
                int attribute = tree.kind(index) == NodeKind.ATTRIBUTE ? 1 : 0;
                states.put(id, NodeState.of(attribute, node.get("mode").asInt()));
            }
        }
        return Allocation.of(states);
    }

    /** Whether any node does anything. */
    public boolean alive() {
        for (double w : weight) {
            if (w != 0) {
                return true;
            }
        }
        return false;
    }
}

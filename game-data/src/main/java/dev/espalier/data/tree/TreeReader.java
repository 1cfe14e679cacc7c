package dev.espalier.data.tree;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import dev.espalier.data.layout.NodeGroup;
import dev.espalier.data.layout.TreeBounds;
import dev.espalier.data.layout.TreeLayout;
import dev.espalier.data.pack.Pack;
import dev.espalier.data.pack.ValueCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a passive tree from its pack. */
public final class TreeReader {
    private TreeReader() {}

    /** The tree of a pack; a {@code GameDataException} if it is not the pack of a tree. */
    public static PassiveTree read(Pack pack) {
        double[] bounds = pack.required("bounds").numbers();
        return new PassiveTree(
                pack.required("treeVersion").text(),
                new TreeBounds(bounds[0], bounds[1], bounds[2], bounds[3]),
                pack.required("classes").fact().items().stream()
                        .map(TreeReader::characterClass)
                        .toList(),
                pack.required("jewelSlots").integers(),
                layout(pack),
                nodes(pack.required("nodes")));
    }

    private static List<TreeNode> nodes(ValueCursor cursor) {
        int n = cursor.table();
        var nodes = new ArrayList<TreeNode>(n);
        var reader = new NodeReader();
        for (int i = 0; i < n; i++) {
            nodes.add(reader.read(Integer.parseInt(cursor.key()), cursor));
        }
        return nodes;
    }

    private static TreeLayout layout(Pack pack) {
        Map<String, Fact> constants = pack.required("constants").fact().table();
        var table = new TableReader(new Fact.Table(new TreeMap<>(constants)));
        double[] radii = numbers(table.list("orbitRadii", Fact::number));
        List<double[]> angles = table.list(
                "orbitAnglesByOrbit",
                orbit -> numbers(orbit.items().stream().map(Fact::number).toList()));
        return new TreeLayout(radii, angles, groups(pack.required("groups")));
    }

    private static double[] numbers(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The list starts with group 1; numbers that no group has get an empty one. */
    private static List<NodeGroup> groups(ValueCursor cursor) {
        int n = cursor.list();
        var groups = new ArrayList<NodeGroup>(n);
        for (int i = 0; i < n; i++) {
            if (cursor.atNothing()) {
                cursor.skip();
                groups.add(new NodeGroup(0, 0));
            } else {
                groups.add(group(cursor));
            }
        }
        return List.copyOf(groups);
    }

    private static NodeGroup group(ValueCursor cursor) {
        double x = 0;
        double y = 0;
        for (int n = cursor.table(); n > 0; n--) {
            switch (cursor.key()) {
                case "x" -> x = cursor.number();
                case "y" -> y = cursor.number();
                default -> cursor.skip();
            }
        }
        return new NodeGroup(x, y);
    }

    private static CharacterClass characterClass(Fact fact) {
        var table = new TableReader(fact);
        return new CharacterClass(
                table.text("name"),
                table.integer("integerId"),
                table.integer("base_str"),
                table.integer("base_dex"),
                table.integer("base_int"),
                table.list("ascendancies", TreeReader::ascendancy),
                table.rest());
    }

    private static Ascendancy ascendancy(Fact fact) {
        var table = new TableReader(fact);
        return new Ascendancy(
                table.text("id"),
                table.text("name"),
                table.text("internalId"),
                table.optionalText("replace").orElse(null),
                table.optionalText("replaceBy").orElse(null),
                table.rest());
    }
}

package dev.espalier.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.web.http.Answers;
import dev.espalier.data.layout.TreeLine;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.NodeText;
import dev.espalier.data.tree.PassiveTree;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree as it is drawn, for a class and ascendancy: columns of equal length rather than objects, each line of text
 * once, coordinates in whole tree units.
 */
final class TreeJson {
    private final PassiveTree tree;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<Integer, Integer> columns = new LinkedHashMap<>();

    private TreeJson(PassiveTree tree) {
        this.tree = tree;
    }

    /**
     * The document. Names, stats and owners of nodes point into lists of texts and of ascendancies (-1 for none), ends of
     * lines into the columns of the nodes; a radius of 0 is a straight line, any other an arc around a centre.
     */
    static String of(PassiveTree tree, String className, @Nullable String ascendancy) {
        return Answers.text(new TreeJson(tree).document(className, ascendancy));
    }

    private ObjectNode document(String className, @Nullable String ascendancy) {
        ObjectNode root = Answers.object();
        root.put("version", tree.version());
        root.putObject("bounds")
                .put("minX", Math.round(tree.bounds().minX()))
                .put("minY", Math.round(tree.bounds().minY()))
                .put("maxX", Math.round(tree.bounds().maxX()))
                .put("maxY", Math.round(tree.bounds().maxY()));
        ArrayNode kinds = root.putArray("kinds");
        for (NodeKind kind : NodeKind.values()) {
            kinds.add(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        nodes(root, className, ascendancy);
        lines(root.putObject("lines"));
        ArrayNode all = root.putArray("texts");
        texts.keySet().forEach(all::add);
        return root;
    }

    private void nodes(ObjectNode root, String className, @Nullable String ascendancy) {
        var ascendancies = new LinkedHashMap<String, Integer>();
        ObjectNode nodes = root.putObject("nodes");
        ArrayNode ids = nodes.putArray("id");
        ArrayNode x = nodes.putArray("x");
        ArrayNode y = nodes.putArray("y");
        ArrayNode kinds = nodes.putArray("kind");
        ArrayNode names = nodes.putArray("name");
        ArrayNode stats = nodes.putArray("stats");
        ArrayNode owners = nodes.putArray("ascendancy");
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) == NodeKind.IMAGE) {
                continue;
            }
            columns.put(node, ids.size());
            ids.add(tree.id(node));
            x.add(Math.round(tree.x(node)));
            y.add(Math.round(tree.y(node)));
            kinds.add(tree.kind(node).ordinal());
            NodeText text = tree.text(node, className, ascendancy);
            names.add(text(text.name()));
            ArrayNode lines = stats.addArray();
            text.stats().forEach(line -> lines.add(text(line)));
            String owner = owner(node, ascendancy);
            owners.add(owner == null ? -1 : ascendancies.computeIfAbsent(owner, k -> ascendancies.size()));
        }
        ArrayNode list = root.putArray("ascendancies");
        ascendancies.keySet().forEach(list::add);
    }

    /** The ascendancy that a node is shown for: the character's own where the node is part of it, too. */
    private @Nullable String owner(int node, @Nullable String ascendancy) {
        return ascendancy != null && tree.belongsTo(node, ascendancy) ? ascendancy : tree.ascendancyName(node);
    }

    private int text(String text) {
        return texts.computeIfAbsent(text, t -> texts.size());
    }

    private void lines(ObjectNode lines) {
        ArrayNode from = lines.putArray("from");
        ArrayNode to = lines.putArray("to");
        ArrayNode radius = lines.putArray("radius");
        ArrayNode cx = lines.putArray("cx");
        ArrayNode cy = lines.putArray("cy");
        for (TreeLine line : tree.lines()) {
            Integer a = columns.get(line.from());
            Integer b = columns.get(line.to());
            if (a != null && b != null) {
                from.add(a);
                to.add(b);
                radius.add(Math.round(line.radius()));
                cx.add(Math.round(line.centreX()));
                cy.add(Math.round(line.centreY()));
            }
        }
    }
}

package dev.espalier.app.report.piece;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.data.tree.AttributeOption;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.NodeText;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import java.util.List;

/** What is said about passive nodes. */
public final class NodeLines {
    private final LoadedBuild build;
    private final PassiveTree tree;

    public NodeLines(LoadedBuild build) {
        this.build = build;
        this.tree = build.tree();
    }

    public String name(int id) {
        return build.nodeName(id);
    }

    /** The name; for attribute nodes what they give. */
    public String brief(int id, int attribute) {
        List<String> stats = attribute > 0 ? stats(id, attribute) : List.of();
        return stats.isEmpty() ? name(id) : stats.get(0);
    }

    /** Whether two nodes touch. */
    public boolean adjacent(int id, int other) {
        int node = tree.indexOf(id);
        int to = tree.indexOf(other);
        return node >= 0 && Arrays.stream(tree.neighbours(node)).anyMatch(n -> n == to);
    }

    /** The name, with what kind of node it is where that matters. */
    public String title(int id) {
        int node = tree.indexOf(id);
        if (node < 0) {
            return build.nodeName(id);
        }
        String kind = switch (tree.kind(node)) {
            case NOTABLE -> " (notable)";
            case KEYSTONE -> " (keystone)";
            default -> "";
        };
        return build.nodeName(id) + kind;
    }

    /** The name and what the node does, in one line; the attribute (1 to 3) goes before what the tree says. */
    public String line(int id, int attribute) {
        List<String> stats = stats(id, attribute);
        return stats.isEmpty() ? title(id) : title(id) + ": " + String.join("; ", stats);
    }

    private List<String> stats(int id, int attribute) {
        int node = tree.indexOf(id);
        if (node < 0) {
            return List.of();
        }
        List<AttributeOption> options = tree.attributeOptions(node);
        if (attribute > 0 && attribute <= options.size()) {
            return options.get(attribute - 1).stats();
        }
        NodeText text =
                tree.text(node, build.identity().className(), build.identity().ascendancy());
        return text.stats().stream().map(s -> s.replace('\n', ' ')).toList();
    }

    /** Whether players know the node by its name. */
    public boolean landmark(int id) {
        int node = tree.indexOf(id);
        return node >= 0 && (tree.kind(node) == NodeKind.NOTABLE || tree.kind(node) == NodeKind.KEYSTONE);
    }
}

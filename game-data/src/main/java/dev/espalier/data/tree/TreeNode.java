package dev.espalier.data.tree;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.layout.NodePlace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node as the tree states it.
 *
 * @param ascendancyName the ascendancy it belongs to, or null on the main tree
 * @param place where it lies
 * @param attributeOptions choices of an attribute node: Strength, Dexterity, Intelligence; else empty
 * @param switchOptions what it becomes, by class or ascendancy name
 * @param recipe what is distilled to anoint it, or empty
 * @param classesStart names of the classes that start here, also of classes the game does not have yet
 * @param extra everything else the tree says about it
 */
public record TreeNode(
        int id,
        String name,
        NodeKind kind,
        Set<NodeFlag> flags,
        List<String> stats,
        @Nullable String ascendancyName,
        NodePlace place,
        List<Connection> connections,
        List<AttributeOption> attributeOptions,
        Map<String, SwitchOption> switchOptions,
        @Nullable UnlockConstraint unlockConstraint,
        List<String> recipe,
        List<String> classesStart,
        Map<String, Fact> extra) {

    /** The text of the node with what a class or ascendancy changes about it; a class goes before an ascendancy. */
    NodeText text(String className, @Nullable String ascendancy) {
        SwitchOption option = switchOptions.get(className);
        if (option == null && ascendancy != null) {
            option = switchOptions.get(ascendancy);
        }
        if (option == null) {
            return new NodeText(name, stats);
        }
        String newName = option.name();
        List<String> newStats = option.stats();
        return new NodeText(newName == null ? name : newName, newStats == null ? stats : newStats);
    }

    /** What kind of node a set of flags and class starts makes; the order is the one Path of Building decides in. */
    static NodeKind kindOf(Set<NodeFlag> flags, List<String> classesStart) {
        if (!classesStart.isEmpty()) {
            return NodeKind.CLASS_START;
        } else if (flags.contains(NodeFlag.ASCENDANCY_START)) {
            return NodeKind.ASCENDANCY_START;
        } else if (flags.contains(NodeFlag.ONLY_IMAGE)) {
            return NodeKind.IMAGE;
        } else if (flags.contains(NodeFlag.JEWEL_SOCKET)) {
            return NodeKind.JEWEL_SOCKET;
        } else if (flags.contains(NodeFlag.KEYSTONE)) {
            return NodeKind.KEYSTONE;
        } else if (flags.contains(NodeFlag.NOTABLE)) {
            return NodeKind.NOTABLE;
        }
        return flags.contains(NodeFlag.ATTRIBUTE) ? NodeKind.ATTRIBUTE : NodeKind.SMALL;
    }
}

package dev.espalier.calculation.passive;

import dev.espalier.calculation.item.jewel.Conqueror;
import dev.espalier.calculation.passive.SocketedJewels.Socketed;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.NodeText;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The passives that timeless jewels have conquered, and what has become of them. */
final class Conquests {
    private static final NodeText SMALL_TRIBUTE = new NodeText("Tribute", List.of("+5 to Tribute"));
    private static final String ATTRIBUTE_TRIBUTE = "+3 to Tribute";

    private final PassiveTree tree;
    private final Map<Integer, Conqueror> conquered = new HashMap<>();

    Conquests(PassiveTree tree, SocketedJewels jewels) {
        this.tree = tree;
        for (Socketed s : jewels.working()) {
            Conqueror conqueror = s.jewel().conqueror();
            if (conqueror != null) {
                for (int node : s.reached()) {
                    if (tree.ascendancyName(node) == null) {
                        conquered.putIfAbsent(node, conqueror);
                    }
                }
            }
        }
    }

    /** The text of a node as it is now. */
    NodeText text(int node, NodeText original) {
        Conqueror conqueror = conquered.get(node);
        if (conqueror == null) {
            return original;
        }
        NodeKind kind = tree.kind(node);
        if (kind == NodeKind.KEYSTONE) {
            return new NodeText(conqueror.keystone(), conqueror.keystoneLines());
        } else if (conqueror.abyssal() && kind == NodeKind.SMALL) {
            return SMALL_TRIBUTE;
        } else if (conqueror.abyssal() && kind == NodeKind.ATTRIBUTE) {
            List<String> lines = new ArrayList<>(original.stats());
            lines.add(ATTRIBUTE_TRIBUTE);
            return new NodeText(original.name(), lines);
        }
        return original;
    }
}

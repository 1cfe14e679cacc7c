package dev.espalier.data.rules;

import dev.espalier.data.rules.Violation.Rule;
import dev.espalier.data.tree.NodeFlag;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The slow and obvious judge of whether a selection of passives is legal: the oracle for everything that searches.
 *
 * <p>In each weapon set the nodes of that set and those of both must hang together with the starts; keystones, jewel
 * sockets and ascendancy nodes belong to both; of the options of a choice one can be taken.
 */
public final class TreeRules {
    private final PassiveTree tree;

    public TreeRules(PassiveTree tree) {
        this.tree = tree;
    }

    public boolean legal(TreeSelection selection) {
        return violations(selection).isEmpty();
    }

    /**
     * Every rule that a selection breaks, by node id.
     *
     * @throws dev.espalier.data.fact.UnknownEntryException if the tree lacks the class or ascendancy
     */
    public List<Violation> violations(TreeSelection selection) {
        var connectivity = new Connectivity(tree, selection.className(), selection.ascendancy());
        var found = new ArrayList<Violation>();
        for (var entry : selection.weaponSetById().entrySet()) {
            int node = tree.indexOf(entry.getKey());
            if (node < 0) {
                found.add(new Violation(
                        Rule.UNKNOWN_NODE,
                        entry.getKey(),
                        "tree " + tree.version() + " has no node " + entry.getKey()));
            } else if (!connectivity.isStart(node)) {
                checkNode(node, entry.getValue(), selection, found);
            }
        }
        checkChoices(selection, found);
        for (int weaponSet = 1; weaponSet <= 2; weaponSet++) {
            checkConnections(connectivity, selection, weaponSet, found);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Violation::nodeId))
                .distinct()
                .toList();
    }

    private void checkNode(int node, int weaponSet, TreeSelection selection, List<Violation> found) {
        if (!tree.kind(node).allocatable()) {
            found.add(at(Rule.NOT_ALLOCATABLE, node, "cannot be allocated"));
        } else if (tree.ascendancyName(node) != null
                && (selection.ascendancy() == null || !tree.belongsTo(node, selection.ascendancy()))) {
            found.add(at(Rule.OTHER_ASCENDANCY, node, "belongs to " + tree.ascendancyName(node)));
        } else if (weaponSet != 0 && inBothWeaponSets(node)) {
            found.add(at(Rule.NOT_FOR_WEAPON_SETS, node, "cannot belong to weapon set " + weaponSet + " only"));
        }
    }

    /** Whether a node can only be allocated for both weapon sets. */
    private boolean inBothWeaponSets(int node) {
        return tree.ascendancyName(node) != null
                || tree.kind(node) == NodeKind.KEYSTONE
                || tree.kind(node) == NodeKind.JEWEL_SOCKET
                || tree.has(node, NodeFlag.CONTAIN_JEWEL_SOCKET);
    }

    private void checkChoices(TreeSelection selection, List<Violation> found) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.has(node, NodeFlag.MULTIPLE_CHOICE)) {
                int taken = 0;
                for (int option : tree.neighbours(node)) {
                    if (tree.has(option, NodeFlag.MULTIPLE_CHOICE_OPTION)
                            && selection.weaponSetById().containsKey(tree.id(option))
                            && ++taken > 1) {
                        found.add(at(Rule.SECOND_CHOICE, option, "is a second choice at " + tree.name(node)));
                    }
                }
            }
        }
    }

    private void checkConnections(
            Connectivity connectivity, TreeSelection selection, int weaponSet, List<Violation> found) {
        long[] allocated = NodeBits.none(tree);
        selection.weaponSetById().forEach((id, set) -> {
            int node = tree.indexOf(id);
            if (node >= 0 && (set == 0 || set == weaponSet)) {
                NodeBits.add(allocated, node);
            }
        });
        long[] reached = connectivity.reached(allocated);
        for (int node = 0; node < tree.size(); node++) {
            if (NodeBits.has(allocated, node) && tree.kind(node).allocatable()) {
                if (!connectivity.unlocked(node, allocated)) {
                    found.add(at(Rule.LOCKED, node, "needs " + tree.unlockConstraint(node)));
                } else if (!NodeBits.has(reached, node)
                        && !selection.unconnectedAllowed().contains(tree.id(node))) {
                    found.add(at(Rule.NOT_CONNECTED, node, "is not connected to the start"));
                }
            }
        }
    }

    private Violation at(Rule rule, int node, String what) {
        return new Violation(rule, tree.id(node), "node " + tree.id(node) + " (" + tree.name(node) + ") " + what);
    }
}

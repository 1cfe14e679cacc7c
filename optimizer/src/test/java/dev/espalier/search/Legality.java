package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.data.tree.UnlockConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What makes a changed tree legal, written a second time, slowly and from the rules of the game: nothing here is shared
 * with the search.
 */
final class Legality {
    private final PassiveTree tree;
    private final Allocation original;

    Legality(PassiveTree tree, Allocation original) {
        this.tree = tree;
        this.original = original;
    }

    /** Everything that is wrong with a tree, in words; nothing for a legal one. */
    List<String> problems(Allocation after) {
        var problems = new ArrayList<String>();
        Set<Integer> looseBefore = loose(original);
        for (int id : loose(after)) {
            if (!looseBefore.contains(id)) {
                problems.add(id + " is not connected to the start");
            }
        }
        for (int id : after.ids()) {
            if (!original.contains(id)) {
                checkTaken(id, after, problems);
            }
        }
        for (int id : original.ids()) {
            int node = tree.indexOf(id);
            if (after.contains(id) || node < 0) {
                continue;
            }
            if (tree.ascendancyName(node) != null
                    || NodeState.weaponSet(original.state(id)) != 0
                    || !tree.kind(node).allocatable()
                    || tree.kind(node) == NodeKind.KEYSTONE
                    || tree.kind(node) == NodeKind.JEWEL_SOCKET) {
                problems.add(id + " must not be given back");
            }
        }
        return problems;
    }

    private void checkTaken(int id, Allocation after, List<String> problems) {
        int node = tree.indexOf(id);
        NodeKind kind = tree.kind(node);
        if (!kind.allocatable() || tree.ascendancyName(node) != null || kind == NodeKind.KEYSTONE) {
            problems.add(id + " must not be taken");
        }
        if ((kind == NodeKind.ATTRIBUTE) != (NodeState.attribute(after.state(id)) != 0)) {
            problems.add(id + " has state " + after.state(id));
        }
        UnlockConstraint constraint = tree.unlockConstraint(node);
        if (constraint != null && !constraint.nodeIds().stream().allMatch(after::contains)) {
            problems.add(id + " is locked");
        }
    }

    /** What is allocated without a way to the start over nodes that are allocated in the same weapon set. */
    Set<Integer> loose(Allocation a) {
        var loose = new HashSet<Integer>();
        for (int set = 0; set <= 2; set++) {
            Set<Integer> reached = reached(a, set);
            for (int id : a.ids()) {
                int node = tree.indexOf(id);
                if (node >= 0
                        && tree.kind(node).allocatable()
                        && NodeState.weaponSet(a.state(id)) == set
                        && !reached.contains(id)) {
                    loose.add(id);
                }
            }
        }
        return loose;
    }

    private Set<Integer> reached(Allocation a, int set) {
        var reached = new HashSet<Integer>();
        for (int id : a.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0 && !tree.kind(node).allocatable()) {
                reached.add(id);
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int id : a.ids()) {
                int node = tree.indexOf(id);
                if (node < 0 || reached.contains(id)) {
                    continue;
                }
                int in = NodeState.weaponSet(a.state(id));
                if (in != 0 && in != set) {
                    continue;
                }
                if (touches(node, reached)) {
                    reached.add(id);
                    grown = true;
                }
            }
        }
        return reached;
    }

    private boolean touches(int node, Set<Integer> reached) {
        for (int other : tree.neighbours(node)) {
            if (reached.contains(tree.id(other))) {
                return true;
            }
        }
        for (int id : reached) {
            for (int opened : tree.bridges(tree.indexOf(id))) {
                if (opened == node) {
                    return true;
                }
            }
        }
        return false;
    }
}

package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.rules.PointsUsed;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The points of weapon sets. A weapon set point allocates one node for each set, so of the nodes for one set only the
 * larger number costs passive points: the other set has as many nodes for free as it has fewer.
 */
final class WeaponSets {
    private final PassiveTree tree;
    private final Allocation original;

    WeaponSets(PassiveTree tree, Allocation original) {
        this.tree = tree;
        this.original = original;
    }

    /** Whether a build that has spent points in weapon sets could do better in this one, goal aside. */
    boolean has(int set) {
        return size(set) > 0 || spare(set) > 0;
    }

    /** How many nodes more can be allocated for a set without a point. */
    int spare(int set) {
        return Math.max(size(1), size(2)) - size(set);
    }

    private int size(int set) {
        return (int) Arrays.stream(original.ids())
                .filter(id -> NodeState.weaponSet(original.state(id)) == set)
                .map(tree::indexOf)
                .filter(node -> node >= 0 && PointsUsed.costsPassivePoint(tree, node))
                .count();
    }

    /** Whether any node that is allocated for a set changes the objective or a limit: whether the set is in use. */
    boolean inUse(int set, Objective objective, Evaluator evaluator) {
        int statistics = objective.statistics().size();
        double[] before = values(evaluator, statistics);
        return IntStream.range(0, tree.size())
                .filter(node -> tree.kind(node).allocatable() && tree.ascendancyName(node) == null)
                .filter(node -> evaluator.state(node) == NodeState.NOT_ALLOCATED)
                .anyMatch(node -> {
                    int mark = evaluator.mark();
                    evaluator.set(node, NodeState.of(0, set));
                    boolean changed = !Arrays.equals(before, values(evaluator, statistics));
                    evaluator.undo(mark);
                    return changed;
                });
    }

    private static double[] values(Evaluator evaluator, int statistics) {
        return IntStream.range(0, statistics).mapToDouble(evaluator::value).toArray();
    }
}

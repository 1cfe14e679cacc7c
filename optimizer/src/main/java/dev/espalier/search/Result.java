package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param before the original allocation
 * @param after the best allocation found; equal to {@code before} if nothing better was
 * @param scoreBefore the objective's score before
 * @param scoreAfter and after
 * @param added ids of nodes that are taken
 * @param removed ids of nodes that are given back
 * @param attributes the attribute (1 Strength, 2 Dexterity, 3 Intelligence) of every attribute node taken or switched
 * @param steps what to do, in an order that is legal at every step, best first
 * @param branches what each connected part of the change brings
 * @param outlook what more would bring, if it was asked for
 */
public record Result(
        Allocation before,
        Allocation after,
        double scoreBefore,
        double scoreAfter,
        SortedSet<Integer> added,
        SortedSet<Integer> removed,
        SortedMap<Integer, Integer> attributes,
        List<Step> steps,
        List<Branch> branches,
        Budget budget,
        Outlook outlook,
        long evaluations,
        int rounds,
        double seconds,
        long seed) {

    Result with(Outlook other, long allEvaluations, double allSeconds) {
        return new Result(
                before,
                after,
                scoreBefore,
                scoreAfter,
                added,
                removed,
                attributes,
                steps,
                branches,
                budget,
                other,
                allEvaluations,
                rounds,
                allSeconds,
                seed);
    }

    /** This result and one that goes on from it, as one. */
    Result then(Result more) {
        var nodes = new TreeSet<>(more.added);
        nodes.addAll(added);
        nodes.removeIf(id -> before.contains(id) || !more.after.contains(id));
        var lost = new TreeSet<>(removed);
        lost.addAll(more.removed);
        lost.removeIf(id -> !before.contains(id) || more.after.contains(id));
        var chosen = new TreeMap<>(attributes);
        chosen.putAll(more.attributes);
        chosen.keySet().removeIf(id -> !more.after.contains(id));
        return new Result(
                before,
                more.after,
                scoreBefore,
                more.scoreAfter,
                nodes,
                lost,
                chosen,
                Stream.concat(steps.stream(), more.steps.stream()).toList(),
                Stream.concat(branches.stream(), more.branches.stream())
                        .sorted(Comparator.comparingDouble(Branch::score).reversed())
                        .toList(),
                new Budget(
                        budget.points(),
                        budget.respec(),
                        budget.pointsUsed(),
                        budget.respecUsed() + more.budget.respecUsed()),
                outlook.higher(more.scoreAfter - scoreAfter),
                evaluations + more.evaluations,
                rounds,
                seconds + more.seconds,
                seed);
    }

    /** The weapon set that a step's node is, or was, allocated for; 0 for both. */
    public int weaponSet(Step step) {
        int state = (step.action() == Step.Action.GIVE_BACK ? before : after).state(step.node());
        return state == NodeState.NOT_ALLOCATED ? 0 : NodeState.weaponSet(state);
    }

    /** The relative gain of a weighted product: 0.1 is 10 % more. */
    public double gain() {
        return Math.exp(scoreAfter - scoreBefore) - 1;
    }

    /**
     * A connected group of nodes that are taken, or of nodes that are given back.
     *
     * @param nodes ids
     * @param taken whether they are taken, else given back
     * @param score what the group brings: the result's score less the score without this part of the change; for nodes
     *     given back, what it costs not to have them (negative) in the result
     */
    public record Branch(List<Integer> nodes, boolean taken, double score) {}
}

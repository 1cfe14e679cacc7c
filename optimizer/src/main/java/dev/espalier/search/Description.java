package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Allocations;
import dev.espalier.search.local.Found;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.local.Rounds;
import dev.espalier.search.order.Order;
import dev.espalier.search.order.Reasons;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes results of trees that a search came by: what changes, in which order, and why. */
final class Description {
    private final Problem problem;
    private final Judge judge;
    private final Allocation original;
    private final Request request;
    private final double scoreBefore;

    Description(Problem problem, Judge judge, Allocation original, Request request, double scoreBefore) {
        this.problem = problem;
        this.judge = judge;
        this.original = original;
        this.request = request;
        this.scoreBefore = scoreBefore;
    }

    /** The result of a tree; empty if there is no legal order to it within the budget. */
    Optional<Result> of(Found found, Rounds.Outcome outcome, double seconds) {
        return Order.find(problem, judge, found.tree()).map(plan -> of(found, plan, outcome, seconds));
    }

    private Result of(Found found, Order.Plan plan, Rounds.Outcome outcome, double seconds) {
        SearchGraph graph = problem.graph();
        var after = new WorkingTree(graph);
        after.restore(found.tree());
        judge.moveTo(after);
        double scoreAfter = judge.score();
        var added = new TreeSet<Integer>();
        var removed = new TreeSet<Integer>();
        var attributes = new TreeMap<Integer, Integer>();
        for (int v = 0; v < graph.size(); v++) {
            if (after.has(v) && !graph.wasAllocated(v)) {
                added.add(graph.id(v));
            } else if (!after.has(v) && graph.wasAllocated(v)) {
                removed.add(graph.id(v));
            }
            if (graph.attribute(v) && after.has(v) && after.state(v) != graph.original(v)) {
                attributes.put(graph.id(v), NodeState.attribute(after.state(v)));
            }
        }
        int used = after.pointsTaken(0) + after.pointsTaken(1);
        Spending spending = request.spending();
        return new Result(
                original,
                Allocations.of(original, after),
                scoreBefore,
                scoreAfter,
                added,
                removed,
                attributes,
                plan.steps(),
                Reasons.branches(graph, judge, found.tree()),
                new Budget(spending.points(), spending.respec(), used, plan.respecs()),
                Outlook.NONE,
                outcome.evaluations() + judge.evaluations(),
                outcome.rounds(),
                seconds,
                request.seed());
    }
}

package dev.espalier.search;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.graph.Policy;
import dev.espalier.search.graph.SearchGraph;
import dev.espalier.search.graph.WorkingTree;
import dev.espalier.search.local.Judge;
import dev.espalier.search.local.Problem;
import dev.espalier.search.order.Order;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Orders a whole tree from its start: the path that pays best per point first, every step legal.
 *
 * <p>Nodes of one weapon set only, nodes that a jewel alone connects, and options of a choice are left for the end: they
 * are named, not ordered.
 */
public final class Levelling {
    private final PassiveTree tree;
    private final Allocation whole;
    private final int start;

    private Levelling(PassiveTree tree, Allocation whole, String className) {
        this.tree = tree;
        this.whole = whole;
        this.start = tree.id(tree.classStart(className));
    }

    /**
     * An order for a whole tree.
     *
     * @param steps nodes of the main tree, in order, with the objective's score when each is taken
     * @param ascendancy nodes of the ascendancy, in order
     * @param rest what is not ordered: ids
     * @param scoreAtStart the score with nothing taken
     * @param scoreWithAll the score with all steps taken, without the rest
     */
    public record Outcome(
            List<Step> steps, List<Step> ascendancy, List<Integer> rest, double scoreAtStart, double scoreWithAll) {
        public Outcome {
            steps = List.copyOf(steps);
            ascendancy = List.copyOf(ascendancy);
            rest = List.copyOf(rest);
        }
    }

    /**
     * Orders the tree that a build came with.
     *
     * @param className the character's class: where its tree begins
     * @param objective what is to grow; its limits are not looked at
     * @throws dev.espalier.calculation.CalculationException if the engine fails
     */
    public static Outcome of(BuildSession session, String className, Objective objective) {
        return new Levelling(session.tree(), session.original(), className).order(session, objective);
    }

    private Outcome order(BuildSession session, Objective wanted) {
        var objective = new Objective(wanted.name(), wanted.terms(), List.of());
        Allocation bare = bare();
        Problem problem = Optimizer.problem(tree, bare, everything(objective));
        WorkingTree target = target(problem.graph());
        try (Judge judge = new Judge(problem, objective, session.evaluator(objective), bare)) {
            judge.moveTo(new WorkingTree(problem.graph()));
            double atStart = judge.score();
            Order.Plan plan = Order.find(problem, judge, target.snapshot())
                    .orElseThrow(() -> new IllegalStateException("A connected tree has no order."));
            var steps = new ArrayList<Step>();
            var ascendancy = new ArrayList<Step>();
            for (Step step : plan.steps()) {
                (tree.ascendancyName(tree.indexOf(step.node())) == null ? steps : ascendancy).add(step);
            }
            judge.moveTo(target);
            return new Outcome(steps, ascendancy, rest(plan), atStart, judge.score());
        }
    }

    /** The starts alone. */
    private Allocation bare() {
        var states = new TreeMap<Integer, Integer>();
        states.put(start, NodeState.ALLOCATED);
        for (int id : whole.ids()) {
            int node = tree.indexOf(id);
            if (node < 0) {
                continue;
            }
            if (!tree.kind(node).allocatable()) {
                states.put(id, whole.state(id));
            }
            String ascendancy = tree.ascendancyName(node);
            if (ascendancy != null) {
                states.put(tree.id(tree.ascendancyStart(ascendancy)), NodeState.ALLOCATED);
            }
        }
        return Allocation.of(states);
    }

    private Request everything(Objective objective) {
        var policy = new Policy(
                new Policy.Keystones.Allow(),
                true,
                Set.of(),
                Set.of(),
                new Policy.Sockets.KeepOnly(Set.of()),
                0,
                Integer.MAX_VALUE);
        return Request.of(objective, whole.size(), OptionalInt.of(0))
                .withPolicy(policy)
                .withAscendancyPoints(whole.size());
    }

    /** What of the whole tree hangs together with the starts, in both weapon sets. */
    private WorkingTree target(SearchGraph graph) {
        var target = new WorkingTree(graph);
        var queue = new ArrayDeque<Integer>();
        for (int i = 0; i < target.count(); i++) {
            queue.add(target.member(i));
        }
        while (!queue.isEmpty()) {
            int v = queue.remove();
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                int w = graph.neighbour(at);
                int state = whole.state(graph.id(w));
                if (!target.has(w) && state != NodeState.NOT_ALLOCATED && NodeState.weaponSet(state) == 0) {
                    target.set(w, state);
                    queue.add(w);
                }
            }
        }
        return target;
    }

    private List<Integer> rest(Order.Plan plan) {
        Set<Integer> ordered = new HashSet<>();
        plan.steps().forEach(step -> ordered.add(step.node()));
        var rest = new ArrayList<Integer>();
        for (int id : whole.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0 && tree.kind(node).allocatable() && !ordered.contains(id)) {
                rest.add(id);
            }
        }
        return rest;
    }
}

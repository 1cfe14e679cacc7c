package dev.espalier.app.work.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.goal.GoalChoice;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.Outcome;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How fast this machine judges trees of a build: what one node more or less would do, and whole trees that have nothing to
 * do with each other. The trees are random, the same in every run, of as many nodes as the build has.
 *
 * @param objective what the trees are judged by
 * @param whatIf microseconds of one node taken or given back, scored and undone: the median
 * @param tree microseconds of one whole tree, scored
 * @param twoThreads trees that two threads judge for each that one does in the same time
 */
public record SpeedCheck(Objective objective, double whatIf, double tree, double twoThreads) {
    private static final int TREES = 200;
    private static final long LENGTH = 1_500_000_000L;

    /** The trees of a build that speed is measured on. */
    public static List<Allocation> trees(BuildSession session, int count) {
        PassiveTree tree = session.tree();
        List<Integer> free = new ArrayList<>(changeable(session));
        var random = new Random(1);
        var trees = new ArrayList<Allocation>();
        int points = Math.min(session.original().ids().length, free.size());
        for (int i = 0; i < count; i++) {
            Collections.shuffle(free, random);
            var states = new TreeMap<Integer, Integer>();
            free.subList(0, points).forEach(node -> states.put(tree.id(node), NodeState.ALLOCATED));
            trees.add(Allocation.of(states));
        }
        return trees;
    }

    private static List<Integer> changeable(BuildSession session) {
        PassiveTree tree = session.tree();
        return IntStream.range(0, tree.size())
                .filter(node -> tree.kind(node).allocatable() && tree.ascendancyName(node) == null)
                .boxed()
                .toList();
    }

    /** Measures for a few seconds. */
    public static SpeedCheck of(LoadedBuild subject, String goal, CalculationEngine engine) {
        try (BuildSession session = engine.open(subject.build())) {
            Objective objective = new GoalChoice(subject, engine, remark -> {})
                    .objective(session.stats(session.original()), goal, List.of());
            try (Evaluator evaluator = session.evaluator(objective);
                    Evaluator other = evaluator.fork()) {
                double whatIf = whatIf(evaluator, session);
                int[][] nodes = nodes(session);
                double alone = trees(evaluator, nodes);
                return new SpeedCheck(objective, whatIf, alone, alone / together(evaluator, other, nodes));
            }
        }
    }

    private static double whatIf(Evaluator evaluator, BuildSession session) {
        int[] nodes = changeable(session).stream().mapToInt(Integer::intValue).toArray();
        double[] micros = new double[nodes.length];
        IntUnaryOperator other = state -> state == NodeState.NOT_ALLOCATED ? NodeState.ALLOCATED : 0;
        evaluator.score();
        long end = System.nanoTime() + LENGTH;
        do {
            for (int i = 0; i < nodes.length; i++) {
                long begun = System.nanoTime();
                int mark = evaluator.mark();
                evaluator.set(nodes[i], other.applyAsInt(evaluator.state(nodes[i])));
                evaluator.score();
                evaluator.undo(mark);
                micros[i] = (System.nanoTime() - begun) * 1e-3;
            }
        } while (System.nanoTime() < end);
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }

    private static int[][] nodes(BuildSession session) {
        return trees(session, TREES).stream()
                .map(a -> Arrays.stream(a.ids()).map(session.tree()::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** Microseconds a tree, once it has run for a while. */
    private static double trees(Evaluator evaluator, int[][] trees) {
        int[] last = {};
        long spent = 0;
        int done = 0;
        long end = System.nanoTime() + LENGTH;
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            for (int[] tree : trees) {
                put(evaluator, last, NodeState.NOT_ALLOCATED);
                put(evaluator, tree, NodeState.ALLOCATED);
                evaluator.score();
                evaluator.commit();
                last = tree;
            }
            long now = System.nanoTime();
            if (now > end - LENGTH / 2) {
                spent += now - begun;
                done += trees.length;
            }
        }
        return spent * 1e-3 / done;
    }

    private static void put(Evaluator evaluator, int[] nodes, int state) {
        for (int node : nodes) {
            evaluator.set(node, state);
        }
    }

    /** Microseconds a tree when two threads work. */
    private static double together(Evaluator one, Evaluator two, int[][] trees) {
        double[] ofTwo = {0};
        var thread = new Thread(() -> ofTwo[0] = trees(two, trees));
        thread.start();
        double ofOne = trees(one, trees);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
        return 1 / (1 / ofOne + 1 / ofTwo[0]);
    }

    /** Microseconds that an engine takes for all statistics of one of the trees, its session open and warm. */
    public static double statistics(LoadedBuild subject, CalculationEngine engine, int count) {
        try (BuildSession session = engine.open(subject.build())) {
            List<Allocation> trees = trees(session, count);
            check(session.batch(trees));
            long begun = System.nanoTime();
            check(session.batch(trees));
            return (System.nanoTime() - begun) * 1e-3 / count;
        }
    }

    private static void check(List<Outcome> outcomes) {
        outcomes.forEach(Outcome::orThrow);
    }
}

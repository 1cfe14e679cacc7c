package dev.espalier.bench.kernel;

import dev.espalier.app.work.build.BuildFiles;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.goal.GoalChoice;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A build that is open, and questions about its tree, which are the same in every run. */
final class Subject implements AutoCloseable {
    private static final int QUESTIONS = 400;

    /** Nodes of a path. */
    static final int PATH = 5;

    private final LoadedBuild loaded;
    private final NativeEngine engine;
    private final BuildSession session;

    private Subject(LoadedBuild loaded, NativeEngine engine) {
        this.loaded = loaded;
        this.engine = engine;
        this.session = engine.open(loaded.build());
    }

    /** Opens a build as the program does. */
    static Subject open(Path file) {
        GameData data = GameData.embedded();
        LoadedBuild loaded = LoadedBuild.of(BuildFiles.read(file), LoadedBuild.OWN_CHOICE, "", data);
        return new Subject(loaded, new NativeEngine(data));
    }

    BuildSession session() {
        return session;
    }

    /** As it is calculated. */
    Build build() {
        return loaded.build();
    }

    NativeEngine engine() {
        return engine;
    }

    /**
     * A goal with the limits that the program keeps by itself.
     *
     * @throws dev.espalier.app.work.failure.UserError if the goal is damage and the build deals none
     */
    Objective objective(String goal) {
        return new GoalChoice(loaded, engine, remark -> {})
                .objective(session.stats(session.original()), goal, List.of());
    }

    /** Small and notable nodes at random, by index: taken ones to give back, others to take. */
    int[] nodes() {
        PassiveTree tree = session.tree();
        return new Random(1)
                .ints(0, tree.size())
                .filter(n -> tree.kind(n) == NodeKind.SMALL || tree.kind(n) == NodeKind.NOTABLE)
                .limit(QUESTIONS)
                .toArray();
    }

    /** Paths of nodes that hang together and are not taken, each from the border of the tree. */
    int[][] paths() {
        PassiveTree tree = session.tree();
        Allocation original = session.original();
        var random = new Random(2);
        int[] taken = Arrays.stream(original.ids())
                .map(tree::indexOf)
                .filter(n -> n >= 0 && tree.ascendancyName(n) == null)
                .toArray();
        var paths = new ArrayList<int[]>();
        for (int tries = 0; paths.size() < QUESTIONS && tries < 1000 * QUESTIONS; tries++) {
            var path = new ArrayList<Integer>();
            int at = taken[random.nextInt(taken.length)];
            while (path.size() < PATH && at >= 0) {
                at = next(tree, original, path, at, random);
                path.add(at);
            }
            if (at >= 0) {
                paths.add(path.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return paths.toArray(int[][]::new);
    }

    /** A neighbour that is not taken; -1 if there is none. */
    private static int next(PassiveTree tree, Allocation original, List<Integer> path, int at, Random random) {
        int[] free = Arrays.stream(tree.neighbours(at))
                .filter(n -> tree.kind(n).allocatable()
                        && tree.ascendancyName(n) == null
                        && !original.contains(tree.id(n))
                        && !path.contains(n))
                .toArray();
        return free.length == 0 ? -1 : free[random.nextInt(free.length)];
    }

    /** Whole trees that have nothing to do with each other. */
    List<Allocation> trees(int count) {
        return new WholeTrees(session.tree(), session.original(), 3).make(count);
    }

    /** The state that a node is put into to ask what it is worth. */
    static int other(PassiveTree tree, Evaluator evaluator, int node) {
        if (evaluator.state(node) != NodeState.NOT_ALLOCATED) {
            return NodeState.NOT_ALLOCATED;
        }
        return tree.kind(node) == NodeKind.ATTRIBUTE ? NodeState.STRENGTH : NodeState.ALLOCATED;
    }

    @Override
    public void close() {
        session.close();
        engine.close();
    }
}

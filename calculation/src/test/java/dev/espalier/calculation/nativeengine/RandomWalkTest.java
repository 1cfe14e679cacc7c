package dev.espalier.calculation.nativeengine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an evaluator came to a tree, it says what a session says that was opened just now, and its sums have not drifted. */
class RandomWalkTest {
    /** Steps a build; {@code -Despalier.steps=1000000} for the long run. */
    private static final int STEPS = Integer.getInteger("espalier.steps", 4000);

    /** How often a walk is compared with a session that is opened anew. */
    private static final int COMPARISONS = 4;

    /** Structural nodes make the walk leave for another variant of the character: seldom, as each is opened first. */
    private static final int STRUCTURAL_ONE_IN = 400;

    private static final List<String> STATISTICS =
            List.of("TotalDPS", "TotalEHP", "FullDPS", "CombinedDPS", "Life", "Str", "Minion:TotalDPS");

    static Stream<Path> builds() throws IOException {
        return ReadersAgreeTest.builds();
    }

    @ParameterizedTest
    @MethodSource("builds")
    void aWalkEndsWhereAFreshStartWouldBe(Path file) throws IOException {
        Build build = BuildCodes.read(Files.readAllBytes(file));
        for (String statistic : STATISTICS) {
            try (var engine = new NativeEngine(GameData.embedded());
                    var session = engine.open(build)) {
                if (statistic.equals("TotalDPS") || new Random(statistic.hashCode()).nextInt(3) == 0) {
                    var objective = Objective.of(statistic, statistic);
                    try (var evaluator = (NativeEvaluator) session.evaluator(objective)) {
                        walk(evaluator, statistic, session.tree(), build, new Random(file.hashCode()));
                    }
                }
            }
        }
    }

    private static void walk(NativeEvaluator evaluator, String statistic, PassiveTree tree, Build build, Random random)
            throws IOException {
        var marks = new ArrayDeque<int[]>();
        var scores = new ArrayDeque<double[]>();
        for (int step = 1; step <= STEPS; step++) {
            switch (random.nextInt(12)) {
                case 0 -> {
                    marks.addLast(new int[] {evaluator.mark()});
                    scores.addLast(new double[] {evaluator.score()});
                }
                case 1, 2 -> back(evaluator, marks, scores);
                case 3, 4 -> evaluator.score();
                case 5 -> {
                    if (random.nextInt(20) == 0) {
                        evaluator.commit();
                        marks.clear();
                        scores.clear();
                    }
                }
                default -> change(evaluator, tree, random);
            }
            if (step % (STEPS / COMPARISONS) == 0) {
                compare(evaluator, statistic, build);
            }
        }
    }

    private static void back(NativeEvaluator evaluator, ArrayDeque<int[]> marks, ArrayDeque<double[]> scores) {
        int[] mark = marks.pollLast();
        double[] score = scores.pollLast();
        if (mark != null && score != null) {
            evaluator.undo(mark[0]);
            assertThat(Double.doubleToRawLongBits(evaluator.score())).isEqualTo(Double.doubleToRawLongBits(score[0]));
        }
    }

    private static void change(NativeEvaluator evaluator, PassiveTree tree, Random random) {
        int node = random.nextInt(tree.size());
        if (tree.kind(node) == NodeKind.IMAGE
                || (evaluator.structural(node) && random.nextInt(STRUCTURAL_ONE_IN) != 0)) {
            return;
        }
        if (evaluator.state(node) != NodeState.NOT_ALLOCATED) {
            evaluator.set(node, NodeState.NOT_ALLOCATED);
        } else if (tree.kind(node) == NodeKind.ATTRIBUTE) {
            evaluator.set(node, NodeState.of(1 + random.nextInt(3), random.nextInt(3)));
        } else {
            evaluator.set(node, NodeState.of(0, random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0));
        }
    }

    private static void compare(NativeEvaluator evaluator, String statistic, Build build) {
        assertThat(evaluator.exact()).isTrue();
        Allocation allocation = evaluator.allocation();
        try (var engine = new NativeEngine(GameData.embedded());
                var fresh = engine.open(build)) {
            BuildStats stats = fresh.stats(allocation);
            assertThat(evaluator.value(0)).isEqualTo(stats.get(statistic));
        }
    }
}

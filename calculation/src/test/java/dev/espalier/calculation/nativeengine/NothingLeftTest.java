package dev.espalier.calculation.nativeengine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tree that changes were taken back to is not worked out again with each change that follows. */
class NothingLeftTest {
    private static final Objective GOAL = new Objective(
            "both", List.of(new Objective.Term("TotalEHP", 1), new Objective.Term("FullDPS", 1)), List.of());

    static Stream<Path> builds() throws IOException {
        return ReadersAgreeTest.builds();
    }

    @ParameterizedTest
    @MethodSource("builds")
    void nothingIsLeftToWorkOutAfterTakingBack(Path file) throws IOException {
        try (var engine = new NativeEngine(GameData.embedded());
                var session = engine.open(BuildCodes.read(Files.readAllBytes(file)));
                var evaluator = (NativeEvaluator) session.evaluator(GOAL)) {
            for (int node = 0; node < session.tree().size(); node++) {
                if (session.tree().kind(node).allocatable() && !evaluator.structural(node)) {
                    int mark = evaluator.mark();
                    evaluator.set(node, evaluator.state(node) == 0 ? NodeState.ALLOCATED : NodeState.NOT_ALLOCATED);
                    assertThat(evaluator.score()).isNotNaN();
                    evaluator.undo(mark);
                    assertThat(evaluator.idle()).as(session.tree().name(node)).isTrue();
                }
            }
        }
    }
}

package dev.espalier.bench.optimize;

import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.search.goal.GoalException;
import dev.espalier.search.goal.Goals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long the native engine takes to open a build and to answer what one node does. */
public final class EngineSpeed {
    private EngineSpeed() {}

    /** Arguments: the folder of builds. */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var list = Files.list(Path.of(args[0]))) {
            files = list.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
        for (Path file : files) {
            try {
                measure(file);
            } catch (RuntimeException e) {
                System.out.printf("%-36s %s%n", file.getFileName(), e);
            }
        }
    }

    private static void measure(Path file) throws IOException {
        long begun = System.nanoTime();
        Build build = BuildCodes.read(Files.readAllBytes(file));
        try (var engine = new NativeEngine(GameData.embedded());
                BuildSession session = engine.open(build)) {
            double opened = (System.nanoTime() - begun) * 1e-6;
            for (String goal : List.of("TotalDPS", "Evasion")) {
                Objective objective;
                try {
                    objective = Goals.resolve(session, goal);
                } catch (GoalException e) {
                    continue;
                }
                try (Evaluator evaluator = session.evaluator(objective)) {
                    double first = time(evaluator, session, 500);
                    double warm = time(evaluator, session, 2000);
                    System.out.printf(
                            "%-36s open %.0f ms  %s %.1f us, warm %.1f us  score %.4f%n",
                            file.getFileName(), opened, goal, first, warm, evaluator.score());
                }
            }
        }
    }

    private static double time(Evaluator evaluator, BuildSession session, int count) {
        long begun = System.nanoTime();
        double sum = 0;
        int done = 0;
        for (int i = 0; done < count; i++) {
            int node = (i * 37) % session.tree().size();
            if (evaluator.state(node) != NodeState.NOT_ALLOCATED
                    || !session.tree().kind(node).allocatable()
                    || session.tree().ascendancyName(node) != null) {
                continue;
            }
            evaluator.set(node, NodeState.ALLOCATED);
            sum += evaluator.score();
            evaluator.undo(0);
            done++;
        }
        return Double.isNaN(sum) ? Double.NaN : (System.nanoTime() - begun) * 1e-3 / count;
    }
}

package dev.espalier.bench.pob;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.goal.GoalChoice;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import java.util.ArrayList;
import java.util.List;

/**
 * The native engine on the trees that Path of Building calculates: each is reached from the build's own tree, judged by
 * a goal, and taken back, as a search does it.
 */
final class NativeBeside implements AutoCloseable {
    private static final double WARM_UP = 1.5;

    private final NativeEngine engine;
    private final BuildSession session;
    private final Evaluator evaluator;
    private final List<int[]> nodes = new ArrayList<>();
    private final List<int[]> states = new ArrayList<>();
    private double sum;

    NativeBeside(Build build, String goal, List<Allocation> trees) {
        GameData data = GameData.embedded();
        LoadedBuild loaded = LoadedBuild.of(build, LoadedBuild.OWN_CHOICE, "", data);
        engine = new NativeEngine(data);
        session = engine.open(loaded.build());
        evaluator = session.evaluator(new GoalChoice(loaded, engine, remark -> {})
                .objective(session.stats(session.original()), goal, List.of()));
        trees.forEach(this::note);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < WARM_UP * 1e9) {
            calculate();
        }
    }

    private void note(Allocation other) {
        Allocation original = session.original();
        var changed = new ArrayList<int[]>();
        for (int id : other.ids()) {
            if (other.state(id) != original.state(id)) {
                changed.add(new int[] {session.tree().indexOf(id), other.state(id)});
            }
        }
        for (int id : original.ids()) {
            if (!other.contains(id)) {
                changed.add(new int[] {session.tree().indexOf(id), NodeState.NOT_ALLOCATED});
            }
        }
        changed.removeIf(change -> change[0] < 0);
        nodes.add(changed.stream().mapToInt(change -> change[0]).toArray());
        states.add(changed.stream().mapToInt(change -> change[1]).toArray());
    }

    /** Judges all trees; seconds. */
    double calculate() {
        long begun = System.nanoTime();
        for (int i = 0; i < nodes.size(); i++) {
            int mark = evaluator.mark();
            int[] changed = nodes.get(i);
            for (int j = 0; j < changed.length; j++) {
                evaluator.set(changed[j], states.get(i)[j]);
            }
            sum += evaluator.score();
            evaluator.undo(mark);
        }
        return (System.nanoTime() - begun) * 1e-9;
    }

    /** What all trees scored, added up: so that no calculation is for nothing. */
    double sum() {
        return sum;
    }

    @Override
    public void close() {
        evaluator.close();
        session.close();
        engine.close();
    }
}

package dev.espalier.bench.pob;

import dev.espalier.bench.record.Figure;
import dev.espalier.bench.record.Run;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Outcome;
import dev.espalier.code.Build;
import dev.espalier.pob.PobEngine;
import dev.espalier.pob.PobOptions;
import dev.espalier.pob.PobSession;
import dev.espalier.pob.install.PobInstallation;
import dev.espalier.pob.process.WorkerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures the host with a build: times side by side with plain calls, then memory through many batches. */
final class PobBenchmark {
    /** The batch after which a worker's memory is held against the end's. */
    private static final int SETTLED = 5;

    private static final int SINGLE_CALCULATIONS = 200;
    private static final int ROUNDS = 3;

    private final PobInstallation installation;
    private final Path file;
    private final Build build;
    private final int count;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param file the build
     * @param count trees of a batch
     */
    PobBenchmark(PobInstallation installation, Path file, Build build, int count) {
        this.installation = installation;
        this.file = file;
        this.build = build;
        this.count = count;
    }

    Run result() {
        return Run.now("pob", installation.title().replaceFirst(" in .*", ""), figures);
    }

    private void note(Figure figure) {
        figures.add(figure);
        System.out.printf(Locale.ROOT, "%-48s %10.4g %s%n", figure.name(), figure.value(), figure.unit());
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) * 1e-9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * Start, opening, single calculations, and batches by turns with plain calls of the same trees.
     *
     * @param luajit the command of a LuaJIT for the plain calls; empty for the host's own
     */
    void speed(int workers, String luajit) throws IOException {
        long begun = System.nanoTime();
        try (PobEngine engine =
                PobEngine.start(installation, PobOptions.standard().withWorkers(workers))) {
            engine.workers();
            note(Figure.less("start, " + workers + " workers at once", since(begun), "s"));
            begun = System.nanoTime();
            try (PobSession session = engine.open(build)) {
                note(Figure.less("open the build in all workers", since(begun), "s"));
                List<Allocation> trees = new RandomTrees(session.tree(), session.original(), 1).make(count);
                single(session, trees);
                note(Figure.less("ask a worker for nothing (the pipes' cost)", 1000 * roundTrip(engine), "ms"));
                sideBySide(session, trees, workers, luajit);
            }
        }
    }

    private static double roundTrip(PobEngine engine) {
        double[] times = new double[50];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            int asked = engine.workers().size();
            times[i] = since(begun) / asked;
        }
        return median(times);
    }

    private void single(PobSession session, List<Allocation> trees) {
        double[] milliseconds = new double[Math.min(SINGLE_CALCULATIONS, trees.size())];
        double sum = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            long begun = System.nanoTime();
            session.stats(trees.get(i));
            milliseconds[i] = 1000 * since(begun);
            sum += milliseconds[i];
        }
        Arrays.sort(milliseconds);
        note(Figure.less("one calculation, mean", sum / milliseconds.length, "ms"));
        note(Figure.less("one calculation, median", milliseconds[milliseconds.length / 2], "ms"));
        note(Figure.less("one calculation, P95", milliseconds[milliseconds.length * 95 / 100], "ms"));
        note(Figure.less("one calculation, P99", milliseconds[milliseconds.length * 99 / 100], "ms"));
    }

    private void sideBySide(PobSession session, List<Allocation> trees, int workers, String luajit) throws IOException {
        Path list = Files.createTempFile("espalier-trees", ".txt");
        try {
            Files.write(
                    list,
                    trees.stream()
                            .map(t -> RandomTrees.changes(session.original(), t))
                            .toList());
            double[] host = new double[ROUNDS];
            double[] plain = new double[ROUNDS];
            double[] one = new double[ROUNDS];
            double[] damage = new double[ROUNDS];
            double[] pool = new double[ROUNDS];
            double heap = 0;
            try (PlainCalls calls = new PlainCalls(installation, luajit, file, list);
                    NativeBeside dps = new NativeBeside(build, "dps", trees);
                    NativeBeside ehp = new NativeBeside(build, "ehp", trees)) {
                for (int i = 0; i < ROUNDS; i++) {
                    try (HeapWatch watch = new HeapWatch()) {
                        host[i] = batch(session, trees);
                        heap = Math.max(heap, watch.peakMegabytes());
                    }
                    plain[i] = calls.calculate(true);
                    one[i] = calls.calculate(false);
                    damage[i] = dps.calculate();
                    pool[i] = ehp.calculate();
                }
                if (Double.isNaN(dps.sum() + ehp.sum())) {
                    throw new IllegalStateException("The native engine has no number for some tree.");
                }
            }
            String what = count + " trees, every statistic, ";
            note(Figure.less(what + workers + " workers", median(host), "s"));
            note(Figure.less(what + "plain calls", median(plain), "s"));
            note(Figure.ratio(what + "faster than plain calls", median(plain) / median(host)));
            note(Figure.less("heap of the parent at most", heap, "MB"));
            beside("dps", median(damage), median(one));
            beside("ehp", median(pool), median(one));
        } finally {
            Files.delete(list);
        }
    }

    /** The native engine's time for a goal, and how many times as fast that is as plain calls without FullDPS. */
    private void beside(String goal, double seconds, double plain) {
        note(Figure.less("the same trees, native, goal " + goal, 1e6 * seconds / count, "us a tree"));
        note(Figure.ratio("native, goal " + goal + ", faster than plain calls without FullDPS", plain / seconds));
    }

    private static double batch(PobSession session, List<Allocation> trees) {
        long begun = System.nanoTime();
        List<Outcome> outcomes = session.batch(trees);
        double seconds = since(begun);
        outcomes.forEach(Outcome::orThrow);
        return seconds;
    }

    /** Memory of the workers after the fifth, the tenth and the last batch. */
    void memory(int workers, int batches) {
        try (PobEngine engine =
                        PobEngine.start(installation, PobOptions.standard().withWorkers(workers));
                PobSession session = engine.open(build)) {
            var trees = new RandomTrees(session.tree(), session.original(), 2);
            double[] settled = {};
            for (int i = 1; i <= batches; i++) {
                batch(session, trees.make(count));
                if (i == SETTLED || i == 2 * SETTLED || i == batches) {
                    double[] now = megabytes(engine.workers());
                    settled = i == SETTLED ? now : settled;
                    note(Figure.less(
                            "memory of the largest worker, batch " + i,
                            Arrays.stream(now).max().orElse(0),
                            "MB"));
                }
            }
            double[] last = megabytes(engine.workers());
            double growth = 0;
            for (int i = 0; i < Math.min(last.length, settled.length); i++) {
                growth = Math.max(growth, 100 * (last[i] / settled[i] - 1));
            }
            note(Figure.less("growth of a worker, batch " + SETTLED + " to " + batches, growth, "%"));
        }
    }

    private static double[] megabytes(List<WorkerReport> workers) {
        return workers.stream()
                .sorted(java.util.Comparator.comparingLong(WorkerReport::pid))
                .mapToDouble(w -> w.residentKilobytes() / 1024.0)
                .toArray();
    }
}

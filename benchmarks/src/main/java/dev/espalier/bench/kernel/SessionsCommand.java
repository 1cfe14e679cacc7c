package dev.espalier.bench.kernel;

import dev.espalier.bench.record.Figure;
import dev.espalier.bench.record.Run;
import dev.espalier.bench.record.Runs;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier-bench sessions}: what open builds hold in memory, and whether closed ones leave anything behind. */
@Command(
        name = "sessions",
        description = {
            "Measures the memory of sessions that have judged trees, build by build; then opens and closes many and looks",
            "whether the heap is where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SessionsCommand implements Callable<Integer> {
    private static final int AT_ONCE = 4;
    private static final int SETTLED = 200;

    @Mixin
    private Builds builds = new Builds();

    @Option(names = "--sessions", paramLabel = "N", description = "to open and close (default: ${DEFAULT-VALUE})")
    private int sessions = 10_000;

    @Option(names = "--keep", paramLabel = "DIR", description = "keeps the figures as a run, to compare with")
    private @Nullable Path keep;

    private final Findings findings = new Findings();

    @Override
    public Integer call() throws IOException {
        var subjects = new ArrayList<Subject>();
        for (Path file : builds.files()) {
            Subject subject = Subject.open(file);
            subjects.add(subject);
            findings.less(Builds.name(file), "a session", megabytes(subject), "MB");
        }
        findings.print(System.out);
        var figures = new ArrayList<>(findings.figures());
        figures.addAll(openAndClose(subjects));
        if (keep != null) {
            Run run = Run.now("sessions", subjects.size() + " builds, " + sessions + " sessions", figures);
            System.out.println("Kept in " + new Runs(keep).save(run) + ".");
        }
        return 0;
    }

    /** What one session more holds, when its evaluator has judged all questions. */
    private static double megabytes(Subject subject) {
        use(subject.engine().open(subject.build()), subject, subject.nodes()).close();
        double before = heap();
        var open = new ArrayList<BuildSession>();
        for (int i = 0; i < AT_ONCE; i++) {
            open.add(use(subject.engine().open(subject.build()), subject, subject.nodes()));
        }
        double held = (heap() - before) / AT_ONCE;
        open.forEach(BuildSession::close);
        return held;
    }

    /** Judges a build with one node more or less, for each of some nodes. */
    private static BuildSession use(BuildSession session, Subject subject, int[] nodes) {
        try (Evaluator evaluator = session.evaluator(subject.objective("ehp"))) {
            for (int node : nodes) {
                int mark = evaluator.mark();
                evaluator.set(node, Subject.other(session.tree(), evaluator, node));
                evaluator.score();
                evaluator.undo(mark);
            }
        }
        return session;
    }

    private List<Figure> openAndClose(List<Subject> subjects) {
        double settled = 0;
        for (int i = 1; i <= sessions; i++) {
            Subject subject = subjects.get(i % subjects.size());
            int[] nodes = subject.nodes();
            use(subject.engine().open(subject.build()), subject, new int[] {nodes[i % nodes.length]})
                    .close();
            if (i == Math.min(SETTLED, sessions)) {
                settled = heap();
            }
        }
        double last = heap();
        System.out.printf(
                Locale.ROOT,
                "heap after %d sessions opened and closed %.1f MB, after %d %.1f MB%n",
                Math.min(SETTLED, sessions),
                settled,
                sessions,
                last);
        return List.of(
                Figure.less("heap after " + SETTLED + " sessions", settled, "MB"),
                Figure.less("heap after " + sessions + " sessions", last, "MB"));
    }

    /** Megabytes in use when everything that can be collected is. */
    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}

package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Task;
import dev.espalier.app.work.optimize.Wishes;
import dev.espalier.bench.reference.References;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.pob.PobEngine;
import dev.espalier.pob.PobOptions;
import dev.espalier.pob.install.PobInstallation;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Progress;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import dev.espalier.search.local.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The references and the optimizer on one case. */
final class Comparison implements AutoCloseable {
    private final Case what;
    private final LoadedBuild build;
    private final NativeEngine engine;
    private final BuildSession session;
    private final @Nullable Path pob;
    private final Task task;
    private final Objective objective;
    private final Request request;
    private final double before;

    Comparison(Case what, LoadedBuild build, Wishes wishes, @Nullable Path pob) {
        this.what = what;
        this.build = build;
        this.pob = pob;
        engine = new NativeEngine(build.data());
        session = engine.open(build.build());
        task = new Task(build, wishes, engine, session);
        objective = task.objective();
        request = task.request(objective);
        try (Evaluator evaluator = session.evaluator(objective)) {
            before = evaluator.score();
        }
    }

    double before() {
        return before;
    }

    /** Whether the goal has a value to begin with. */
    boolean sensible() {
        return Double.isFinite(before) && before > Math.log(1e-5);
    }

    /** The gains of the three references, with all the time they want. */
    Map<String, Double> references() {
        Problem problem = Optimizer.problem(session.tree(), session.original(), request);
        int statistics = objective.statistics().size();
        var gains = new TreeMap<String, Double>();
        gains.put("hillClimber", gain(e -> References.hillClimber(problem, e, statistics)));
        gains.put("pathGreedy", gain(e -> References.pathGreedy(problem, e, statistics)));
        gains.put(Measured.EXCHANGE, gain(e -> References.greedyExchange(problem, e, statistics)));
        return gains;
    }

    private double gain(ToDoubleFunction<Evaluator> search) {
        try (Evaluator evaluator = session.evaluator(objective)) {
            return search.applyAsDouble(evaluator) - before;
        }
    }

    Measured run(Map<String, Double> references) {
        Request.Work work = request.work();
        Result result = run(request);
        Result brief = run(
                work.evaluations() == Long.MAX_VALUE
                        ? request.withSeconds(work.seconds() / 10)
                        : request.withEvaluations(Math.max(1, work.evaluations() / 10)));
        int threads = work.threads() == 1 ? 2 : 1;
        Result again = run(request.withSeconds(3600)
                .withEvaluations(Long.MAX_VALUE)
                .withRounds(Math.max(1, brief.rounds()))
                .withThreads(threads));
        boolean same = brief.rounds() == 0 || again.after().equals(brief.after());
        Improvement improvement = task.improvement(objective, result);
        List<String> problems = new Fairness(build, what.scenario()).problems(improvement);
        return new Measured(
                what.key(),
                what.scenario().name(),
                before,
                references,
                result.scoreAfter() - before,
                brief.scoreAfter() - before,
                result.evaluations(),
                result.rounds(),
                result.seconds(),
                same,
                problems,
                pob == null ? Map.of() : asked(pob, improvement, problems));
    }

    private Result run(Request asked) {
        return Optimizer.run(session, asked, Progress.NONE);
    }

    /** Path of Building opens the code: the same tree, and its own number for the gain. */
    private Map<String, Double> asked(Path installation, Improvement improvement, List<String> problems) {
        Build improved = BuildCodes.read(improvement.code().getBytes(StandardCharsets.US_ASCII));
        try (PobEngine judge = PobEngine.start(PobInstallation.at(installation), PobOptions.standard())) {
            double was = score(judge, build.build(), null, problems);
            double is = score(judge, improved, improvement.result(), problems);
            return Map.of("gain", is - was);
        }
    }

    private double score(PobEngine judge, Build asked, @Nullable Result expected, List<String> problems) {
        try (BuildSession opened = judge.open(asked)) {
            if (expected != null
                    && !ids(opened.original().ids()).equals(ids(expected.after().ids()))) {
                problems.add("Path of Building opens the code with another tree");
            }
            return objective.score(opened.stats(opened.original()));
        }
    }

    private static Set<Integer> ids(int[] ids) {
        var set = new HashSet<Integer>();
        for (int id : ids) {
            set.add(id);
        }
        return set;
    }

    @Override
    public void close() {
        session.close();
        engine.close();
    }
}

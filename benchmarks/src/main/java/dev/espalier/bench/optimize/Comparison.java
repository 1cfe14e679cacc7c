package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Task;
import dev.espalier.app.work.optimize.Wishes;
import dev.espalier.bench.reference.References;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.search.Optimizer;
import dev.espalier.search.Progress;
import dev.espalier.search.Request;
import dev.espalier.search.Result;
import dev.espalier.search.local.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The references and the optimizer on one case. */
final class Comparison implements AutoCloseable {
    private final Case what;
    private final LoadedBuild build;
    private final NativeEngine engine;
    private final BuildSession session;
    private final Task task;
    private final Objective objective;
    private final Request request;
    private final Problem problem;
    private final double before;

    Comparison(Case what, LoadedBuild build, Wishes wishes) {
        this.what = what;
        this.build = build;
        engine = new NativeEngine(build.data());
        session = engine.open(build.build());
        task = new Task(build, wishes, engine, session);
        objective = task.objective();
        request = task.request(objective);
        problem = Optimizer.problem(session.tree(), session.original(), request);
        try (Evaluator evaluator = session.evaluator(objective)) {
            before = evaluator.score();
        }
    }

    /** Whether the goal has a value to begin with. */
    boolean sensible() {
        return Double.isFinite(before) && before > Math.log(1e-5);
    }

    /** {@link EngineNumbers} of the case. */
    String numbers() {
        try (Evaluator evaluator = session.evaluator(objective)) {
            return EngineNumbers.of(problem.graph(), evaluator, objective);
        }
    }

    /** What the three references reach, with all the time they want. */
    Map<String, Reached> references() {
        int statistics = objective.statistics().size();
        var reached = new TreeMap<String, Reached>();
        reached.put("hillClimber", reached(e -> References.hillClimber(problem, e, statistics)));
        reached.put("pathGreedy", reached(e -> References.pathGreedy(problem, e, statistics)));
        reached.put(Measured.EXCHANGE, reached(e -> References.greedyExchange(problem, e, statistics)));
        return reached;
    }

    private Reached reached(ToDoubleFunction<Evaluator> search) {
        try (Evaluator evaluator = session.evaluator(objective)) {
            double gain = search.applyAsDouble(evaluator) - before;
            return Reached.of(gain, session.original(), evaluator.allocation());
        }
    }

    /** The optimizer's turn: a run, a run with a tenth of the effort, and that one again on other threads. */
    Measured run(Map<String, Reached> references, String numbers) {
        Request.Work work = request.work();
        boolean timed = work.evaluations() == Long.MAX_VALUE;
        var early = new double[1];
        double tenth = work.seconds() / 10;
        Result result = Optimizer.run(session, request, status -> {
            if (status.seconds() <= tenth) {
                early[0] = status.scoreBest() - before;
            }
        });
        Result brief =
                run(timed ? request.withSeconds(tenth) : request.withEvaluations(Math.max(1, work.evaluations() / 10)));
        Improvement improvement = task.improvement(objective, result);
        return new Measured(
                what.key(),
                what.build(),
                what.scenario().name(),
                what.aim(),
                numbers,
                objective,
                before,
                references,
                Reached.of(result.scoreAfter() - before, session.original(), result.after()),
                improvement.code(),
                brief.scoreAfter() - before,
                timed ? early[0] : brief.scoreAfter() - before,
                new Measured.Effort(
                        result.evaluations(), result.rounds(), result.seconds(), work.seconds(), request.seed()),
                sameAgain(brief),
                fairness().problems(improvement),
                unfair(references));
    }

    private Result run(Request asked) {
        return Optimizer.run(session, asked, Progress.NONE);
    }

    private boolean sameAgain(Result first) {
        int threads = request.work().threads() == 1 ? 2 : 1;
        Result again = run(request.withSeconds(3600)
                .withEvaluations(Long.MAX_VALUE)
                .withRounds(Math.max(1, first.rounds()))
                .withThreads(threads));
        return first.rounds() == 0 || again.after().equals(first.after());
    }

    private Fairness fairness() {
        return new Fairness(build, what.scenario(), objective, task.before());
    }

    private List<String> unfair(Map<String, Reached> references) {
        var problems = new ArrayList<String>();
        references.forEach((name, reached) -> {
            Allocation tree = reached.tree(session.original());
            for (String problem : fairness().problems(reached, session.stats(tree))) {
                problems.add(name + ": " + problem);
            }
        });
        return problems;
    }

    @Override
    public void close() {
        session.close();
        engine.close();
    }
}

package dev.espalier.bench.kernel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks for one build. */
@SuppressWarnings("rawtypes") // JMH's results are given as raw types.
final class Measuring {
    /** How thoroughly. */
    enum Care {
        /** All benchmarks in the process at hand, one after the other: ten seconds, and times are a little too long. */
        SHORT,
        /** Each benchmark in a process of its own, with all the time that warming up takes. */
        THOROUGH
    }

    /**
     * What one benchmark gave.
     *
     * @param goal empty where there is none
     * @param time microseconds or milliseconds, as the benchmark has it
     * @param bytes that one operation allocates
     */
    record Measured(String benchmark, String goal, double time, double bytes) {}

    private final Path build;
    private final Care care;

    Measuring(Path build, Care care) {
        this.build = build;
        this.care = care;
    }

    /** Opening a build for the first time in a process: to be measured before anything else. */
    List<Measured> cold() throws RunnerException {
        return collect(options(OpeningBenchmarks.class, "openCold")
                .warmupIterations(0)
                .measurementIterations(1)
                .forks(care == Care.SHORT ? 0 : 5));
    }

    /**
     * Judging trees.
     *
     * @param goals that the build has a number for; at least one
     */
    List<Measured> judging(List<String> goals) throws RunnerException {
        return collect(timed(options(JudgingBenchmarks.class, "")).param("goal", goals.toArray(String[]::new)));
    }

    /** Opening once more, and all statistics. */
    List<Measured> warm() throws RunnerException {
        return collect(timed(options(OpeningBenchmarks.class, "(openWarm|statistics)")));
    }

    private ChainedOptionsBuilder options(Class<?> benchmarks, String method) {
        return new OptionsBuilder()
                .include("\\Q" + benchmarks.getName() + ".\\E" + method)
                .param("build", build.toString())
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT);
    }

    private ChainedOptionsBuilder timed(ChainedOptionsBuilder options) {
        boolean brief = care == Care.SHORT;
        return options.forks(brief ? 0 : 1)
                .warmupIterations(brief ? 2 : 5)
                .warmupTime(TimeValue.milliseconds(brief ? 250 : 1000))
                .measurementIterations(brief ? 3 : 5)
                .measurementTime(TimeValue.milliseconds(brief ? 100 : 1000));
    }

    private static List<Measured> collect(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.stream().map(Measuring::measured).toList();
    }

    private static Measured measured(RunResult result) {
        String name = result.getParams().getBenchmark();
        String goal = result.getParams().getParamsKeys().contains("goal")
                ? result.getParams().getParam("goal")
                : "";
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(e -> e.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
        return new Measured(name.substring(name.lastIndexOf('.') + 1), goal, median(result), bytes);
    }

    /** Over the iterations of all forks: one that was disturbed doesn't count. */
    private static double median(RunResult result) {
        double[] scores = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult())
                .mapToDouble(Result::getScore)
                .sorted()
                .toArray();
        if (scores.length == 0) {
            throw new IllegalStateException("no result of " + result.getParams().getBenchmark());
        }
        return Arrays.stream(scores).skip((scores.length - 1) / 2).findFirst().orElseThrow();
    }
}

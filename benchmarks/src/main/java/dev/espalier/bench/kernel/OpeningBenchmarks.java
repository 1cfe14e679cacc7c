package dev.espalier.bench.kernel;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long it takes to open a build, and to work out all statistics of whole trees. */
public class OpeningBenchmarks {

    /** A build's file and nothing more. */
    @State(Scope.Benchmark)
    public static class Written {
        @Param("../shared/builds/monk_72.xml")
        public String build = "";
    }

    /** A build that was opened before. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Warm {
        private Subject subject;
        private List<Allocation> trees;
        private int next;

        /** Opens the build. */
        @Setup(Level.Trial)
        public void open(Written written) {
            subject = Subject.open(Path.of(written.build));
            trees = subject.trees(50);
        }
    }

    /** Reads the game's data, opens the build and works out its statistics, all for the first time. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public BuildStats openCold(Written written) {
        return opened(Subject.open(Path.of(written.build)));
    }

    private static BuildStats opened(Subject subject) {
        try (subject) {
            return subject.session().stats(subject.session().original());
        }
    }

    /** Opens the build once more and works out its statistics. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public BuildStats openWarm(Warm warm) {
        try (BuildSession session = warm.subject.engine().open(warm.subject.build())) {
            return session.stats(session.original());
        }
    }

    /** All statistics of a whole tree. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public BuildStats statistics(Warm warm) {
        warm.next = (warm.next + 1) % warm.trees.size();
        return warm.subject.session().stats(warm.trees.get(warm.next));
    }
}

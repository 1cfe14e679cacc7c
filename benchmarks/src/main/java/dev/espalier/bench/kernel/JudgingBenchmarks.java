package dev.espalier.bench.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;

/** How long it takes to judge a tree for a goal. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgingBenchmarks {
    @Benchmark
    public double whatIf(Judge judge) {
        return judge.whatIf();
    }

    @Benchmark
    @Threads(2)
    public double whatIfTwoThreads(Judge judge) {
        return judge.whatIf();
    }

    @Benchmark
    public double path(Judge judge) {
        return judge.path();
    }

    @Benchmark
    public double wholeTree(Judge judge) {
        return judge.wholeTree();
    }

    @Benchmark
    @Threads(2)
    public double wholeTreeTwoThreads(Judge judge) {
        return judge.wholeTree();
    }
}

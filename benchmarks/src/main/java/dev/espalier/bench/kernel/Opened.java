package dev.espalier.bench.kernel;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.Objective;
import dev.espalier.data.tree.PassiveTree;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** For JMH: a build that is open, with a goal and questions, shared by all threads. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class Opened {
    private static final int TREES = 200;

    /** The build's file. */
    @Param("../shared/builds/monk_72.xml")
    public String build = "";

    /** What trees are judged by. */
    @Param({"dps", "ehp"})
    public String goal = "";

    Subject subject;
    PassiveTree tree;
    Objective objective;
    int[] nodes;
    int[][] paths;
    List<Allocation> trees;

    /** Opens the build and makes up the questions. */
    @Setup(Level.Trial)
    public void open() {
        subject = Subject.open(Path.of(build));
        tree = subject.session().tree();
        objective = subject.objective(goal);
        nodes = subject.nodes();
        paths = subject.paths();
        trees = subject.trees(TREES);
    }

    @TearDown(Level.Trial)
    public void close() {
        subject.close();
    }
}

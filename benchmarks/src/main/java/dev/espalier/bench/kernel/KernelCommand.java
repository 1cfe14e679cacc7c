package dev.espalier.bench.kernel;

import dev.espalier.bench.record.Run;
import dev.espalier.bench.record.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code espalier-bench kernel}: the native engine by JMH. */
@Command(
        name = "kernel",
        description = {
            "Measures the native engine with JMH: judging trees, all statistics, opening, allocation, two threads.",
            "By default briefly, in one process a build; with --thorough in one process a benchmark."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class KernelCommand implements Callable<Integer> {
    private static final Map<String, String> NAMES = Map.of(
            "openCold", "open a build, cold",
            "openWarm", "open a build, warm",
            "statistics", "all statistics of a whole tree",
            "whatIf", "what-if of one node",
            "path", "what-if of a path of five",
            "wholeTree", "a whole tree");

    private static final String TWO = "TwoThreads";

    @Mixin
    private Builds builds = new Builds();

    @Option(names = "--thorough", description = "about three minutes a build instead of ten seconds")
    private boolean thorough;

    @Option(names = "--results", paramLabel = "DIR", description = "where results are kept (default: ${DEFAULT-VALUE})")
    private Path results = Path.of("benchmarks/results");

    private final Findings findings = new Findings();

    @Override
    public Integer call() throws IOException, RunnerException {
        List<Path> files = builds.files();
        for (Path file : files) {
            List<Measuring.Measured> measured =
                    thorough ? BuildProcess.measure(file, Measuring.Care.THOROUGH) : BuildProcess.start(file);
            note(Builds.name(file), measured);
        }
        findings.print(System.out);
        String benchmark = builds.chosen() ? "kernel-" + Builds.name(files.get(0)) : "kernel";
        Run run = Run.now(
                benchmark, (thorough ? "thorough" : "brief") + ", " + files.size() + " builds", findings.figures());
        System.out.println("Kept in " + new Runs(results).save(run) + ".");
        return 0;
    }

    private void note(String build, List<Measuring.Measured> measured) {
        var alone = new HashMap<String, Double>();
        var line = new StringBuilder(build);
        for (Measuring.Measured m : measured) {
            String key = m.benchmark() + " " + m.goal();
            if (m.benchmark().endsWith(TWO)) {
                String one = key.replace(TWO, "");
                double times = 2 * alone.getOrDefault(one, Double.NaN) / m.time();
                findings.ratio(build, name(m, one) + ", two threads for one", times);
                line.append(String.format(Locale.ROOT, "  %s %.2f times", key, times));
            } else {
                alone.put(key, m.time());
                String unit = m.benchmark().startsWith("open") ? "ms" : "us";
                findings.less(build, name(m, key), m.time(), unit);
                line.append(String.format(Locale.ROOT, "  %s %.4g %s", key.strip(), m.time(), unit));
                if (!m.goal().isEmpty()) {
                    findings.less(build, name(m, key) + ", allocated", m.bytes(), "B");
                    line.append(String.format(Locale.ROOT, " %.0f B", m.bytes()));
                }
            }
        }
        System.out.println(line);
    }

    private static String name(Measuring.Measured m, String key) {
        String benchmark = key.substring(0, key.indexOf(' '));
        String name = NAMES.getOrDefault(benchmark, benchmark);
        return m.goal().isEmpty() ? name : name + ", " + m.goal();
    }
}

package dev.espalier.app.parity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.trust.TierTable;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.CalculationException;
import dev.espalier.code.Build;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether Path of Building as an engine says what it says by itself: all of the numbers that the oracle has, not only
 * those of {@link StatGroup}.
 *
 * <p>It does not always say the same by itself: of two charms where one can be used, either may be the one, by the order
 * in which a process sees its tables. A number that differs is asked of other processes; one that any of them says is
 * counted as agreeing, and as unsteady.
 */
public final class EveryNumber {
    /** The relative difference up to which two numbers are equal: what fourteen digits leave. */
    private static final double EQUAL = 1e-9;

    private static final int OTHER_PROCESSES = 8;

    private final Map<String, OfBuild> builds = new LinkedHashMap<>();

    /**
     * The numbers of one build.
     *
     * @param total how many the oracle has
     * @param unsteady how many of them another process had to confirm
     * @param differing the others by name: what was expected and what came
     * @param failure why there are none, or null
     */
    record OfBuild(
            int total,
            int unsteady,
            Map<String, String> differing,
            @Nullable String failure) {}

    /**
     * Compares builds.
     *
     * @param another a new engine with processes of its own
     */
    public static EveryNumber measure(
            CalculationEngine engine,
            Supplier<CalculationEngine> another,
            Map<String, Oracle> oracles,
            Function<String, Build> builds) {
        var every = new EveryNumber();
        oracles.forEach((name, oracle) -> {
            try {
                every.builds.put(name, measure(engine, another, oracle, builds.apply(name)));
            } catch (CalculationException e) {
                every.builds.put(name, new OfBuild(total(oracle), 0, Map.of(), String.valueOf(e.getMessage())));
            }
        });
        return every;
    }

    private static OfBuild measure(
            CalculationEngine engine, Supplier<CalculationEngine> another, Oracle oracle, Build build) {
        Map<String, String> differing = differing(stats(engine, build), oracle);
        int before = differing.size();
        for (int i = 0; i < OTHER_PROCESSES && !differing.isEmpty(); i++) {
            try (CalculationEngine other = another.get()) {
                differing
                        .keySet()
                        .retainAll(differing(stats(other, build), oracle).keySet());
            }
        }
        return new OfBuild(total(oracle), before - differing.size(), differing, null);
    }

    private static BuildStats stats(CalculationEngine engine, Build build) {
        try (BuildSession session = engine.open(build)) {
            return session.stats(session.original());
        }
    }

    private static int total(Oracle oracle) {
        return oracle.output().size() + oracle.minion().size();
    }

    private static Map<String, String> differing(BuildStats stats, Oracle oracle) {
        var differing = new TreeMap<String, String>();
        oracle.output().forEach((name, value) -> compare(name, value, stats, oracle, differing));
        oracle.minion().forEach((name, value) -> compare(BuildStats.MINION + name, value, stats, oracle, differing));
        return differing;
    }

    private static void compare(
            String name, double theirs, BuildStats stats, Oracle oracle, Map<String, String> differing) {
        // what is false may as well be absent
        double ours = stats.has(name) ? stats.get(name) : 0;
        var seen = new ArrayList<Double>(oracle.unstable().getOrDefault(name, List.of()));
        seen.add(theirs);
        if (TierTable.error(Pair.nearest(seen, ours), ours) > EQUAL) {
            differing.put(name, "expected " + theirs + ", was " + (stats.has(name) ? ours : "absent"));
        }
    }

    /** Whether every number of every build agrees. */
    public boolean complete() {
        return builds.values().stream()
                .allMatch(b -> b.failure() == null && b.differing().isEmpty());
    }

    /** A line for all, and one for each number that differs. */
    public void print(PrintWriter out) {
        int total = builds.values().stream().mapToInt(OfBuild::total).sum();
        int unsteady = builds.values().stream().mapToInt(OfBuild::unsteady).sum();
        int wrong = builds.values().stream()
                .mapToInt(b -> b.failure() == null ? b.differing().size() : b.total())
                .sum();
        out.printf(
                Locale.ROOT,
                "every number: %d of %d equal (%.0e), in %d builds%s%n",
                total - wrong,
                total,
                EQUAL,
                builds.size(),
                unsteady == 0 ? "" : "; " + unsteady + " of them differ from process to process");
        builds.forEach((name, b) -> {
            if (b.failure() != null) {
                out.println("  " + name + ": " + b.failure());
            }
            b.differing().forEach((statistic, how) -> out.println("  " + name + " " + statistic + ": " + how));
        });
    }

    /** The same for programs. */
    public void write(ObjectNode root) {
        ObjectNode all = root.putObject("everyNumber");
        builds.forEach((name, b) -> {
            ObjectNode build = all.putObject(name).put("total", b.total()).put("unsteady", b.unsteady());
            if (b.failure() != null) {
                build.put("failure", b.failure());
            }
            ObjectNode differing = build.putObject("differing");
            b.differing().forEach(differing::put);
        });
    }
}

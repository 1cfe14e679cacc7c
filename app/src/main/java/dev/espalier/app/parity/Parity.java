package dev.espalier.app.parity;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.trust.BuildKind;
import dev.espalier.app.trust.TierTable;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.CalculationException;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares an engine with the oracle over a folder of builds, and says how far they are apart. */
public final class Parity {
    private static final List<String> KINDS = List.of("dps", "ehp");

    private final List<BuildParity> builds;

    private final @Nullable Coverage coverage;

    private Parity(List<BuildParity> builds, @Nullable Coverage coverage) {
        this.builds = builds;
        this.coverage = coverage;
    }

    /**
     * Measures every build that the oracle knows.
     *
     * @param reader reads a build from a file
     * @param only a build's name, or empty for all
     */
    public static Parity measure(
            CalculationEngine engine,
            Path builds,
            Path oracle,
            Function<Path, Build> reader,
            String only,
            boolean withEffects)
            throws IOException {
        var measured = new ArrayList<BuildParity>();
        try (Stream<Path> files = Files.list(oracle)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json.gz"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".json.gz", "");
                Path build = builds.resolve(name + ".xml");
                if ((only.isEmpty() || only.equals(name)) && Files.exists(build)) {
                    measured.add(measure(engine, name, reader.apply(build), Oracle.read(file), withEffects));
                }
            }
        }
        return new Parity(measured, null);
    }

    private static BuildParity measure(
            CalculationEngine engine, String name, Build build, Oracle oracle, boolean withEffects) {
        LoadedBuild loaded = LoadedBuild.of(build, LoadedBuild.OWN_CHOICE, "", GameData.embedded());
        try (BuildSession session = engine.open(loaded.build())) {
            return BuildParity.measure(name, loaded, session, oracle, withEffects);
        } catch (CalculationException e) {
            return BuildParity.failed(name, oracle, String.valueOf(e.getMessage()));
        }
    }

    public List<BuildParity> builds() {
        return builds;
    }

    /** How often the engine agrees, by kind of build and statistic. */
    public TierTable tiers() {
        var table = new TierTable();
        for (BuildParity build : builds) {
            BuildKind kind = build.kind();
            if (kind != null) {
                build.pairs().forEach(pair -> table.add(kind, pair.statistic(), pair.error()));
            }
        }
        return table;
    }

    private List<Pair> pairs(StatGroup group) {
        return builds.stream()
                .flatMap(b -> b.pairs().stream())
                .filter(p -> p.group() == group)
                .toList();
    }

    /** The share of pairs that are at most this far apart, 0 to 1. */
    public double within(StatGroup group, double error) {
        List<Pair> pairs = pairs(group);
        return pairs.isEmpty()
                ? 1
                : (double) pairs.stream().filter(p -> p.error() <= error).count() / pairs.size();
    }

    private DoubleStream effects(String kind, Function<Effects, Double> figure) {
        return builds.stream()
                .map(b -> b.effects().get(kind))
                .filter(e -> e != null)
                .mapToDouble(figure::apply);
    }

    private double[] setErrors(String kind) {
        return builds.stream()
                .map(b -> b.effects().get(kind))
                .filter(e -> e != null)
                .flatMapToDouble(e -> Arrays.stream(e.setErrors()))
                .sorted()
                .toArray();
    }

    static double quantile(double[] sorted, double q) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
    }

    /** Adds what share of the game's modifier lines is understood. */
    public Parity with(Coverage linesUnderstood) {
        return new Parity(builds, linesUnderstood);
    }

    /** The summary and all pairs, in the shape that issue trackers and CI read. */
    public ObjectNode toJson() {
        ObjectNode root = new JsonMapper().createObjectNode();
        ObjectNode summary = root.putObject("summary");
        ObjectNode groups = summary.putObject("groups");
        for (StatGroup g : StatGroup.values()) {
            groups.putObject(g.key())
                    .put("pairs", pairs(g).size())
                    .put("within01", within(g, 0.001))
                    .put("within1", within(g, 0.01))
                    .put("within5", within(g, 0.05));
        }
        ObjectNode effects = summary.putObject("effects");
        for (String kind : KINDS) {
            double[] errors = setErrors(kind);
            effects.putObject(kind)
                    .put("rank", median(effects(kind, Effects::rank)))
                    .put(
                            "rank098",
                            effects(kind, Effects::rank).filter(r -> r >= 0.98).count())
                    .put("top20", median(effects(kind, e -> (double) e.top20())))
                    .put("setMedianError", quantile(errors, 0.5))
                    .put("setP90Error", quantile(errors, 0.9));
        }
        if (coverage != null) {
            summary.putObject("coverage").put("tree", coverage.tree()).put("items", coverage.items());
        }
        ObjectNode all = root.putObject("builds");
        for (BuildParity b : builds) {
            build(all.putObject(b.build()), b);
        }
        return root;
    }

    private static void build(ObjectNode node, BuildParity b) {
        if (b.failure() != null) {
            node.put("failure", b.failure());
        }
        node.put("notUnderstood", b.notUnderstood());
        ObjectNode stats = node.putObject("statistics");
        for (Pair p : b.pairs()) {
            stats.putObject(p.statistic())
                    .put("group", p.group().key())
                    .put("pob", p.theirs())
                    .put("espalier", p.ours())
                    .put("ratio", p.theirs() == p.ours() ? 1 : p.ours() / p.theirs());
        }
        for (Map.Entry<String, Effects> e : b.effects().entrySet()) {
            node.withObject("/effects")
                    .putObject(e.getKey())
                    .put("rank", e.getValue().rank())
                    .put("top20", e.getValue().top20())
                    .put("setMedianError", quantile(e.getValue().setErrors(), 0.5))
                    .put("setP90Error", quantile(e.getValue().setErrors(), 0.9));
        }
    }

    private static double median(DoubleStream values) {
        return quantile(values.sorted().toArray(), 0.5);
    }

    /** The tables for people: groups, effects, a line a build, and the worst pairs. */
    public void print(PrintWriter out, int worst) {
        out.printf(Locale.ROOT, "%-9s %6s %8s %8s %8s%n", "group", "pairs", "0.1 %", "1 %", "5 %");
        for (StatGroup g : StatGroup.values()) {
            out.printf(
                    Locale.ROOT,
                    "%-9s %6d %8.1f %8.1f %8.1f%n",
                    g.key(),
                    pairs(g).size(),
                    100 * within(g, 0.001),
                    100 * within(g, 0.01),
                    100 * within(g, 0.05));
        }
        for (String kind : KINDS) {
            if (effects(kind, Effects::rank).findAny().isEmpty()) {
                continue;
            }
            double[] errors = setErrors(kind);
            out.printf(
                    Locale.ROOT,
                    "%s: rank %.3f (median), best 20 in common %.0f, sets: error %.4f median, %.4f p90%n",
                    kind,
                    median(effects(kind, Effects::rank)),
                    median(effects(kind, e -> (double) e.top20())),
                    quantile(errors, 0.5),
                    quantile(errors, 0.9));
        }
        if (coverage != null) {
            out.printf(
                    Locale.ROOT,
                    "lines that Path of Building understands: tree %.2f %%, items %.2f %%%n",
                    100 * coverage.tree(),
                    100 * coverage.items());
        }
        out.println();
        for (BuildParity b : builds) {
            printBuild(out, b);
        }
        out.println();
        builds.stream()
                .flatMap(b -> b.pairs().stream())
                .sorted(Comparator.<Pair>comparingDouble(Pair::error).reversed())
                .limit(worst)
                .forEach(p -> out.printf(
                        Locale.ROOT,
                        "%-36s %-28s pob %14.4f  espalier %14.4f%n",
                        p.build(),
                        p.statistic(),
                        p.theirs(),
                        p.ours()));
    }

    private static void printBuild(PrintWriter out, BuildParity b) {
        out.printf(Locale.ROOT, "%-36s", b.build());
        for (StatGroup g : StatGroup.values()) {
            List<Pair> pairs = b.pairs().stream().filter(p -> p.group() == g).toList();
            long good = pairs.stream().filter(p -> p.error() <= 0.001).count();
            out.printf(Locale.ROOT, "  %s %2d/%2d", g.key(), good, pairs.size());
        }
        for (Map.Entry<String, Effects> e : b.effects().entrySet()) {
            out.printf(
                    Locale.ROOT,
                    "  %s rank %.3f top %d",
                    e.getKey(),
                    e.getValue().rank(),
                    e.getValue().top20());
        }
        out.println(b.failure() == null ? "" : "  " + b.failure());
    }
}

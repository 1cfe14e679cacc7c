package dev.espalier.app.parity;

import dev.espalier.app.trust.BuildKind;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One build compared.
 *
 * @param kind how it deals its damage; null where the engine gave no numbers
 * @param failure why the engine gave no numbers, or null
 * @param effects by {@code dps} and {@code ehp}; without the one that the build has nothing of
 */
public record BuildParity(
        String build,
        List<Pair> pairs,
        Map<String, Effects> effects,
        int notUnderstood,
        @Nullable BuildKind kind,
        @Nullable String failure) {

    /** Compares an opened build with the oracle. */
    static BuildParity measure(
            String name, LoadedBuild build, BuildSession session, Oracle oracle, boolean withEffects) {
        BuildStats stats = session.stats(session.original());
        var pairs = new ArrayList<Pair>();
        for (StatGroup group : StatGroup.values()) {
            for (String statistic : group.statistics()) {
                add(pairs, name, group, statistic, oracle.output(), oracle.unstable(), stats.get(statistic));
            }
            for (String statistic : group.ofMinion()) {
                String full = BuildStats.MINION + statistic;
                Double theirs = oracle.minion().get(statistic);
                if (theirs != null) {
                    pairs.add(new Pair(name, group, full, theirs, stats.get(full)));
                }
            }
        }
        var effects = new LinkedHashMap<String, Effects>();
        if (withEffects) {
            dps(oracle).ifPresent(m -> effects.put("dps", Effects.measure(session, oracle, m, statistic(m))));
            effects.put("ehp", Effects.measure(session, oracle, "TotalEHP", "TotalEHP"));
        }
        return new BuildParity(name, pairs, effects, session.notUnderstood().size(), BuildKind.of(build, stats), null);
    }

    private static void add(
            List<Pair> pairs,
            String build,
            StatGroup group,
            String statistic,
            Map<String, Double> output,
            Map<String, List<Double>> unstable,
            double ours) {
        Double theirs = output.get(statistic);
        if (theirs != null) {
            List<Double> seen = unstable.get(statistic);
            double value = seen == null || seen.isEmpty() ? theirs : Pair.nearest(seen, ours);
            pairs.add(new Pair(build, group, statistic, value, ours));
        }
    }

    /** The metric that stands for the build's damage: the one that its player looks at. */
    private static Optional<String> dps(Oracle oracle) {
        return Stream.of("FullDPS", "CombinedDPS", "MinionTotalDPS")
                .filter(m -> oracle.column(m) >= 0 && oracle.base()[oracle.column(m)] > 0)
                .findFirst();
    }

    private static String statistic(String metric) {
        return metric.equals("MinionTotalDPS") ? BuildStats.MINION + "TotalDPS" : metric;
    }

    /** A build that the engine could not open or calculate. */
    static BuildParity failed(String name, Oracle oracle, String reason) {
        var pairs = new ArrayList<Pair>();
        for (StatGroup group : StatGroup.values()) {
            for (String statistic : group.statistics()) {
                Double theirs = oracle.output().get(statistic);
                if (theirs != null) {
                    pairs.add(new Pair(name, group, statistic, theirs, Double.NaN));
                }
            }
        }
        return new BuildParity(name, pairs, Map.of(), 0, null, reason);
    }
}

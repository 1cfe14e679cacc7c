package dev.espalier.app.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the native engine agreed with Path of Building, by kind of build and statistic. The table in the jar is
 * written by {@code espalier parity ../shared/builds ../shared/oracle --tiers FILE}; a test holds the two together.
 */
public final class TierTable {
    /** Relative difference that counts as none. */
    static final double EQUAL = 0.001;
    /** Relative difference that counts as small. */
    static final double NEAR = 0.05;

    /** Share of comparisons that a tier needs. */
    private static final double MOST = 0.95;
    /** Fewer comparisons of a kind say little: those of all kinds are taken instead. */
    private static final int FEW = 3;

    private static final String HEADING = "kind\tstatistic\tcompared\twithin 0.1 %\twithin 5 %";

    private static final TierTable EMBEDDED = read();

    private final Map<String, Map<String, Count>> counts = new TreeMap<>();

    /** Numbers compared, and how many of them were equal, and near. */
    private record Count(int compared, int equal, int near) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count more) {
            return new Count(compared + more.compared, equal + more.equal, near + more.near);
        }

        Tier tier() {
            if (compared == 0) {
                return Tier.UNKNOWN;
            }
            return equal >= MOST * compared ? Tier.EXACT : near >= MOST * compared ? Tier.CLOSE : Tier.ESTIMATE;
        }
    }

    /** The table in the jar. */
    public static TierTable embedded() {
        return EMBEDDED;
    }

    /** The relative difference of two numbers: 0 equal, 0.01 one per cent of the larger, infinite if one of them is. */
    public static double error(double a, double b) {
        if (a == b) {
            return 0;
        }
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    }

    /** Counts one comparison. */
    public void add(BuildKind kind, String statistic, double error) {
        add(kind.key(), statistic, new Count(1, error <= EQUAL ? 1 : 0, error <= NEAR ? 1 : 0));
    }

    private void add(String kind, String statistic, Count count) {
        counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(statistic, count, Count::plus);
    }

    /** What the comparisons say about a statistic of a kind of build. */
    public Tier tier(BuildKind kind, String statistic) {
        Count own = count(kind.key(), statistic);
        if (own.compared >= FEW) {
            return own.tier();
        }
        Count all = counts.keySet().stream().map(k -> count(k, statistic)).reduce(Count.NONE, Count::plus);
        return all.tier();
    }

    /** How many numbers of a kind of build were compared, all statistics together. */
    int compared(BuildKind kind) {
        return counts.getOrDefault(kind.key(), Map.of()).values().stream()
                .mapToInt(Count::compared)
                .sum();
    }

    private Count count(String kind, String statistic) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(statistic, Count.NONE);
    }

    /** The table as text: a heading, then a line a kind and statistic. */
    public String text() {
        var text = new StringBuilder(HEADING).append('\n');
        counts.forEach((kind, statistics) -> statistics.forEach((statistic, c) ->
                text.append(String.join("\t", kind, statistic, "" + c.compared, "" + c.equal, "" + c.near) + "\n")));
        return text.toString();
    }

    private static TierTable read() {
        var table = new TierTable();
        try (InputStream in = TierTable.class.getResourceAsStream("tiers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks tiers.tsv");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(table::readLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void readLine(String line) {
        String[] cells = line.split("\t", -1);
        add(
                cells[0],
                cells[1],
                new Count(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), Integer.parseInt(cells[4])));
    }
}

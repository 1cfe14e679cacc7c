package dev.espalier.search;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies beyond a result: found by short searches that start at it, so true gains are at least these.
 *
 * @param points so many points more than the request's, and the objective's score that they would bring
 * @param blocks what keeps the score from rising, that which keeps it most first
 */
public record Outlook(SortedMap<Integer, Double> points, List<Block> blocks) {
    /** Nothing was asked for. */
    public static final Outlook NONE = new Outlook(new TreeMap<>(), List.of());

    public Outlook {
        blocks = List.copyOf(blocks);
    }

    /** The same beside something that brings so much more whatever is done. */
    Outlook higher(double more) {
        var higher = new TreeMap<>(points);
        higher.replaceAll((count, score) -> score + more);
        return new Outlook(
                higher,
                blocks.stream()
                        .map(block -> new Block(block.what(), block.score() + more))
                        .toList());
    }

    /**
     * Something that keeps the score from rising.
     *
     * @param what which budget or limit
     * @param score the score that could be had with more of the budget, or without the limit
     */
    public record Block(What what, double score) {}

    /** A budget or a limit. */
    public sealed interface What {
        /** The free points: the score is that of so many more. */
        record Points(int more) implements What {}

        /** The nodes that may be given back: the score is that of so many more. */
        record Respecs(int more) implements What {}

        /** A statistic that must not fall below its minimum. */
        record Limit(String statistic, double minimum) implements What {}
    }
}

package dev.espalier.bench.optimize;

import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Objective;
import dev.espalier.search.graph.SearchGraph;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A mark of what an engine says about a case: of the original tree and of every tree that is one node from it, and of which
 * nodes may change at all. Where it is the same, what was found with an earlier version still holds.
 */
final class EngineNumbers {
    private EngineNumbers() {}

    /** Hexadecimal. The evaluator stands at the original tree, and does again afterwards. */
    static String of(SearchGraph graph, Evaluator evaluator, Objective objective) {
        var mark = new CRC32();
        objective.terms().forEach(term -> add(mark, term.statistic() + " ^ " + term.weight()));
        objective.limits().forEach(limit -> add(mark, limit.statistic() + " >= " + rounded(limit.minimum())));
        int statistics = objective.statistics().size();
        values(mark, evaluator, statistics);
        for (int v = 0; v < graph.size(); v++) {
            add(mark, graph.id(v) + " " + graph.fixed(v) + " " + graph.original(v));
            if (graph.fixed(v)) {
                continue;
            }
            int before = evaluator.mark();
            evaluator.set(graph.treeNode(v), other(graph, v));
            values(mark, evaluator, statistics);
            evaluator.undo(before);
        }
        return Long.toHexString(mark.getValue());
    }

    private static int other(SearchGraph graph, int v) {
        if (graph.wasAllocated(v)) {
            return NodeState.NOT_ALLOCATED;
        }
        return graph.attribute(v) ? NodeState.STRENGTH : NodeState.ALLOCATED;
    }

    private static void values(CRC32 mark, Evaluator evaluator, int statistics) {
        for (int i = 0; i < statistics; i++) {
            add(mark, rounded(evaluator.value(i)));
        }
    }

    /** With nine digits: the last ones may change with the order of a sum. */
    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.8e", value);
    }

    private static void add(CRC32 mark, String text) {
        mark.update(text.getBytes(StandardCharsets.UTF_8));
        mark.update('\n');
    }
}

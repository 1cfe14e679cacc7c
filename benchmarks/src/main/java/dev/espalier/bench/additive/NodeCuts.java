package dev.espalier.bench.additive;

import dev.espalier.search.graph.SearchGraph;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Minimum node cuts between the roots and a node, nodes having fractional capacities: a maximum flow (Dinic) on the
 * graph with every node split in two.
 */
final class NodeCuts {
    private static final double EPSILON = 1e-9;

    private final int nodes;
    private final int[] first;
    private final int[] next;
    private final int[] to;
    private final double[] initial;
    private final double[] capacity;
    private final int[] level;
    private final int[] cursor;
    private final int source;
    private int edges;

    NodeCuts(SearchGraph graph, double[] x) {
        nodes = graph.size();
        int directed = 2 * (nodes + graph.first(nodes) + graph.rootCount());
        first = new int[2 * nodes + 1];
        Arrays.fill(first, -1);
        next = new int[directed];
        to = new int[directed];
        initial = new double[directed];
        source = 2 * nodes;
        for (int v = 0; v < nodes; v++) {
            edge(2 * v, 2 * v + 1, graph.root(v) ? 1e9 : x[v]);
            for (int at = graph.first(v); at < graph.first(v + 1); at++) {
                edge(2 * v + 1, 2 * graph.neighbour(at), 1e9);
            }
        }
        for (int r = 0; r < graph.rootCount(); r++) {
            edge(source, 2 * graph.root0(r), 1e9);
        }
        capacity = initial.clone();
        level = new int[2 * nodes + 1];
        cursor = new int[2 * nodes + 1];
    }

    private void edge(int from, int target, double c) {
        add(from, target, c);
        add(target, from, 0);
    }

    private void add(int from, int target, double c) {
        to[edges] = target;
        initial[edges] = c;
        next[edges] = first[from];
        first[from] = edges++;
    }

    /**
     * A node set that separates a node from the roots and is filled by less than {@code wanted}: the one nearest to the
     * node ({@code near}), or nearest to the roots; empty if there is none.
     */
    Optional<BitSet> separator(int node, double wanted, boolean near) {
        System.arraycopy(initial, 0, capacity, 0, edges);
        int sink = 2 * node;
        double flow = 0;
        while (flow < wanted - EPSILON && levels(sink)) {
            System.arraycopy(first, 0, cursor, 0, cursor.length);
            double pushed;
            while (flow < wanted - EPSILON && (pushed = push(source, sink, wanted - flow)) > EPSILON) {
                flow += pushed;
            }
        }
        if (flow >= wanted - 1e-6) {
            return Optional.empty();
        }
        return Optional.of(near ? cutNear(sink) : cutFar());
    }

    private boolean levels(int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        var queue = new ArrayDeque<Integer>();
        queue.add(source);
        while (!queue.isEmpty()) {
            int v = queue.remove();
            for (int e = first[v]; e >= 0; e = next[e]) {
                if (capacity[e] > EPSILON && level[to[e]] < 0) {
                    level[to[e]] = level[v] + 1;
                    queue.add(to[e]);
                }
            }
        }
        return level[sink] >= 0;
    }

    private double push(int v, int sink, double most) {
        if (v == sink) {
            return most;
        }
        for (; cursor[v] >= 0; cursor[v] = next[cursor[v]]) {
            int e = cursor[v];
            if (capacity[e] > EPSILON && level[to[e]] == level[v] + 1) {
                double pushed = push(to[e], sink, Math.min(most, capacity[e]));
                if (pushed > EPSILON) {
                    capacity[e] -= pushed;
                    capacity[e ^ 1] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }

    private BitSet cutFar() {
        var cut = new BitSet();
        for (int v = 0; v < nodes; v++) {
            if (level[2 * v] >= 0 && level[2 * v + 1] < 0) {
                cut.set(v);
            }
        }
        return cut;
    }

    private BitSet cutNear(int sink) {
        boolean[] reaches = new boolean[level.length];
        reaches[sink] = true;
        var queue = new ArrayDeque<Integer>();
        queue.add(sink);
        while (!queue.isEmpty()) {
            int v = queue.remove();
            for (int e = first[v]; e >= 0; e = next[e]) {
                if (capacity[e ^ 1] > EPSILON && !reaches[to[e]]) {
                    reaches[to[e]] = true;
                    queue.add(to[e]);
                }
            }
        }
        var cut = new BitSet();
        for (int v = 0; v < nodes; v++) {
            if (!reaches[2 * v] && reaches[2 * v + 1]) {
                cut.set(v);
            }
        }
        return cut;
    }
}

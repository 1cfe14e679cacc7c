package dev.espalier.data.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The edges of a tree in compressed sparse rows, and the bridges.
 *
 * <p>An edge joins two nodes of the same ascendancy, or two of the main tree: points can be spent along it in both
 * directions. A bridge leads from an ascendancy node into the main tree, and only that way. Images have neither
 * (Path of Building 0.15.0, PassiveSpec: rules of paths).
 */
final class Adjacency {
    final int[] firstEdge;
    final int[] neighbours;
    final int[] firstBridge;
    final int[] bridges;

    private Adjacency(long[] edges, long[] bridges, int nodes) {
        this.firstEdge = rowStarts(edges, nodes);
        this.neighbours = columns(edges);
        this.firstBridge = rowStarts(bridges, nodes);
        this.bridges = columns(bridges);
    }

    static Adjacency of(List<TreeNode> nodes, NodeIndex index) {
        var edges = new Pairs();
        var bridges = new Pairs();
        for (int from = 0; from < nodes.size(); from++) {
            TreeNode node = nodes.get(from);
            for (Connection connection : node.connections()) {
                int to = index.indexOf(connection.otherId());
                if (to < 0 || to == from || isImage(node) || isImage(nodes.get(to))) {
                    continue;
                }
                TreeNode other = nodes.get(to);
                if (Objects.equals(node.ascendancyName(), other.ascendancyName())) {
                    edges.add(from, to);
                    edges.add(to, from);
                } else if (bridge(node, other)) {
                    bridges.add(from, to);
                } else if (bridge(other, node)) {
                    bridges.add(to, from);
                }
            }
        }
        return new Adjacency(edges.sorted(), bridges.sorted(), nodes.size());
    }

    private static boolean isImage(TreeNode node) {
        return node.kind() == NodeKind.IMAGE;
    }

    private static boolean bridge(TreeNode from, TreeNode to) {
        return from.ascendancyName() != null
                && to.ascendancyName() == null
                && to.kind().allocatable();
    }

    private static int[] rowStarts(long[] pairs, int rows) {
        int[] starts = new int[rows + 1];
        for (long pair : pairs) {
            starts[(int) (pair >>> 32) + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
        return starts;
    }

    private static int[] columns(long[] pairs) {
        int[] columns = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            columns[i] = (int) pairs[i];
        }
        return columns;
    }

    /** A growing list of (row, column), given back sorted and without repetitions. */
    private static final class Pairs {
        private long[] pairs = new long[1024];
        private int size;

        void add(int row, int column) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = ((long) row << 32) | column;
        }

        long[] sorted() {
            Arrays.sort(pairs, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || pairs[i] != pairs[kept - 1]) {
                    pairs[kept++] = pairs[i];
                }
            }
            return Arrays.copyOf(pairs, kept);
        }
    }
}

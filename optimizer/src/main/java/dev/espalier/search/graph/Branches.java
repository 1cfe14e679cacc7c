package dev.espalier.search.graph;

import java.util.Arrays;

/**
 * What hangs on what in a tree: for every allocated node, the branch that falls when the node is given back.
 *
 * <p>One depth-first walk from the roots numbers the nodes in preorder and finds for each the lowest number that its
 * subtree touches (Tarjan's articulation points). The branch of a node is the node and the subtrees of those children
 * that touch nothing above it; a subtree is an interval of the preorder, so that sums over branches are differences of
 * prefix sums. One analysis is O(nodes + edges of the tree), a few microseconds; every question afterwards is O(degree).
 */
public final class Branches {
    private final SearchGraph graph;
    private final int[] order;
    private final int[] number;
    private final int[] end;
    private final int[] low;
    private final int[] parent;
    private final int[] cursor;
    private final int[] stack;
    private final double[] worthBefore;
    private final int[] pinnedBefore;
    private final int[] originalsBefore;
    private final boolean[] pinned;
    private int reached;
    private int members;

    public Branches(SearchGraph graph) {
        this.graph = graph;
        int n = graph.size();
        order = new int[n];
        number = new int[n];
        end = new int[n];
        low = new int[n];
        parent = new int[n];
        cursor = new int[n];
        stack = new int[n];
        worthBefore = new double[n + 1];
        pinnedBefore = new int[n + 1];
        originalsBefore = new int[n + 1];
        pinned = new boolean[n];
        Arrays.fill(number, -1);
    }

    /**
     * Looks at a tree.
     *
     * @param worth what each node is taken to be worth
     * @param locked nodes that count as fixed
     */
    public void analyse(WorkingTree tree, double[] worth, boolean[] locked) {
        walk(tree);
        sum(tree, worth, locked);
    }

    private void walk(WorkingTree tree) {
        for (int i = 0; i < reached; i++) {
            number[order[i]] = -1;
        }
        reached = 0;
        members = tree.count();
        for (int r = 0; r < graph.rootCount(); r++) {
            if (number[graph.root0(r)] < 0) {
                walkFrom(graph.root0(r), tree);
            }
        }
    }

    private void walkFrom(int root, WorkingTree tree) {
        int depth = 0;
        enter(root, -1);
        stack[depth++] = root;
        while (depth > 0) {
            int v = stack[depth - 1];
            if (cursor[v] < graph.first(v + 1)) {
                int w = graph.neighbour(cursor[v]++);
                if (!tree.has(w) || w == parent[v]) {
                    continue;
                }
                if (number[w] >= 0) {
                    low[v] = Math.min(low[v], number[w]);
                } else {
                    enter(w, v);
                    stack[depth++] = w;
                }
            } else {
                depth--;
                end[v] = reached;
                if (parent[v] >= 0) {
                    low[parent[v]] = Math.min(low[parent[v]], low[v]);
                }
            }
        }
    }

    private void enter(int v, int from) {
        parent[v] = from;
        number[v] = reached;
        low[v] = reached;
        cursor[v] = graph.first(v);
        order[reached++] = v;
    }

    private void sum(WorkingTree tree, double[] worth, boolean[] locked) {
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            pinned[v] = graph.fixed(v) || locked[v];
        }
        for (int g = 0; g < graph.anchorGroupCount(); g++) {
            int only = -1;
            int standing = 0;
            for (int a : graph.anchorGroup(g)) {
                if (number[a] >= 0) {
                    only = a;
                    standing++;
                }
            }
            if (standing == 1) {
                pinned[only] = true;
            }
        }
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            worthBefore[i + 1] = worthBefore[i] + worth[v];
            pinnedBefore[i + 1] = pinnedBefore[i] + (pinned[v] ? 1 : 0);
            originalsBefore[i + 1] = originalsBefore[i] + (tree.state(v) == graph.original(v) ? 1 : 0);
        }
    }

    /** Whether every allocated node is connected to a root and every anchor group stands. */
    public boolean connected() {
        if (reached != members) {
            return false;
        }
        for (int g = 0; g < graph.anchorGroupCount(); g++) {
            boolean standing = false;
            for (int a : graph.anchorGroup(g)) {
                standing |= number[a] >= 0;
            }
            if (!standing) {
                return false;
            }
        }
        return true;
    }

    /** How many nodes are connected to a root. */
    public int reached() {
        return reached;
    }

    public boolean isReached(int node) {
        return number[node] >= 0;
    }

    /** The i-th connected node, in preorder. */
    public int node(int i) {
        return order[i];
    }

    private boolean separated(int child, int from) {
        return parent[child] == from && number[child] > number[from] && low[child] >= number[from];
    }

    /** How many nodes fall with a connected node, itself included. */
    public int size(int node) {
        int size = 1;
        for (int at = graph.first(node); at < graph.first(node + 1); at++) {
            int c = graph.neighbour(at);
            if (number[c] >= 0 && separated(c, node)) {
                size += end[c] - number[c];
            }
        }
        return size;
    }

    /** The sum of the worth of what falls with a connected node. */
    public double worth(int node) {
        double sum = worthBefore[number[node] + 1] - worthBefore[number[node]];
        for (int at = graph.first(node); at < graph.first(node + 1); at++) {
            int c = graph.neighbour(at);
            if (number[c] >= 0 && separated(c, node)) {
                sum += worthBefore[end[c]] - worthBefore[number[c]];
            }
        }
        return sum;
    }

    /** How many of the nodes that fall with a connected node stand as in the original tree. */
    public int originals(int node) {
        int sum = originalsBefore[number[node] + 1] - originalsBefore[number[node]];
        for (int at = graph.first(node); at < graph.first(node + 1); at++) {
            int c = graph.neighbour(at);
            if (number[c] >= 0 && separated(c, node)) {
                sum += originalsBefore[end[c]] - originalsBefore[number[c]];
            }
        }
        return sum;
    }

    /** Whether a connected node's branch may be given back: nothing fixed in it, every anchor group left standing. */
    public boolean removable(int node) {
        if (pinned[node]) {
            return false;
        }
        for (int at = graph.first(node); at < graph.first(node + 1); at++) {
            int c = graph.neighbour(at);
            if (number[c] >= 0 && separated(c, node) && pinnedBefore[end[c]] > pinnedBefore[number[c]]) {
                return false;
            }
        }
        for (int g = 0; g < graph.anchorGroupCount(); g++) {
            if (fells(node, graph.anchorGroup(g))) {
                return false;
            }
        }
        return true;
    }

    private boolean fells(int node, int[] group) {
        boolean standing = false;
        for (int a : group) {
            if (number[a] >= 0) {
                if (!falls(a, node)) {
                    return false;
                }
                standing = true;
            }
        }
        return standing;
    }

    /** Whether a connected node falls when another one is given back. */
    public boolean falls(int node, int with) {
        if (node == with) {
            return true;
        }
        for (int at = graph.first(with); at < graph.first(with + 1); at++) {
            int c = graph.neighbour(at);
            if (number[c] >= 0 && separated(c, with) && number[node] >= number[c] && number[node] < end[c]) {
                return true;
            }
        }
        return false;
    }

    /** Writes what falls with a connected node, itself included, and returns how many nodes that are. */
    public int collect(int node, int[] into) {
        int n = 0;
        into[n++] = node;
        for (int at = graph.first(node); at < graph.first(node + 1); at++) {
            int c = graph.neighbour(at);
            if (number[c] >= 0 && separated(c, node)) {
                for (int i = number[c]; i < end[c]; i++) {
                    into[n++] = order[i];
                }
            }
        }
        return n;
    }
}

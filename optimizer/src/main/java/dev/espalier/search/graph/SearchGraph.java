package dev.espalier.search.graph;

import dev.espalier.calculation.NodeState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The part of the passive tree that one search may touch or lean on: an immutable graph in compressed sparse rows.
 *
 * <p>Nodes have a local index, 0 to {@link #size()} - 1, in the order of their ids; {@link #treeNode} leads back to the
 * tree's dense index. What is allocated but neither touched nor leaned on (ascendancy nodes, weapon-set nodes, nodes
 * that only a jewel connects) is not in the graph at all: the evaluator keeps it as the build has it.
 *
 * <p>An <em>anchor group</em> is a set of nodes of which at least one must stay allocated, because something outside
 * the graph is connected to the class start through them.
 */
public final class SearchGraph {
    private static final int FIXED = 1;
    private static final int ROOT = 2;
    private static final int ATTRIBUTE = 4;
    private static final int NOT_TAKEN = 8;
    private static final int FREE = 16;

    private final int[] offset;
    private final int[] neighbour;
    private final int[] treeNode;
    private final int[] id;
    private final byte[] original;
    private final byte[] flags;
    private final byte[] pool;
    private final int[][] kin;
    private final int[] roots;
    private final int weaponSet;
    private final int[][] anchorGroups;
    private final int[][] groupsOf;

    private SearchGraph(Builder b) {
        int n = b.nodes.size();
        offset = new int[n + 1];
        treeNode = new int[n];
        id = new int[n];
        original = new byte[n];
        flags = new byte[n];
        pool = new byte[n];
        for (int v = 0; v < n; v++) {
            Builder.Node node = b.nodes.get(v);
            treeNode[v] = node.treeNode;
            id[v] = node.id;
            original[v] = (byte) node.original;
            flags[v] = (byte) node.flags;
            pool[v] = (byte) node.pool;
            offset[v + 1] = offset[v] + node.neighbours.size();
        }
        neighbour = new int[offset[n]];
        for (int v = 0; v < n; v++) {
            int at = offset[v];
            for (int w : b.nodes.get(v).neighbours) {
                neighbour[at++] = w;
            }
            Arrays.sort(neighbour, offset[v], at);
        }
        kin = b.kin.values().stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        roots = IntStream.range(0, n).filter(this::root).toArray();
        weaponSet = b.weaponSet;
        anchorGroups = b.anchorGroups.toArray(new int[0][]);
        groupsOf = new int[n][];
        for (int v = 0; v < n; v++) {
            int node = v;
            groupsOf[v] = IntStream.range(0, anchorGroups.length)
                    .filter(g -> Arrays.stream(anchorGroups[g]).anyMatch(w -> w == node))
                    .toArray();
        }
    }

    public int size() {
        return id.length;
    }

    /** First position of the node's neighbours in {@link #neighbour}; they end before {@code first(node + 1)}. */
    public int first(int node) {
        return offset[node];
    }

    public int neighbour(int at) {
        return neighbour[at];
    }

    /** The node's dense index in the passive tree. */
    public int treeNode(int node) {
        return treeNode[node];
    }

    /** The node's id in the game. */
    public int id(int node) {
        return id[node];
    }

    /** The {@link dev.espalier.calculation.NodeState} that the build came with. */
    public int original(int node) {
        return original[node];
    }

    public boolean wasAllocated(int node) {
        return original[node] != 0;
    }

    /**
     * The weapon set whose points are searched, 0 for the points of both. States in the graph leave the set out;
     * {@link #inSet} and {@link #withoutSet} lead to states of an allocation and back.
     */
    public int weaponSet() {
        return weaponSet;
    }

    /** The state in an allocation of a node that may change. */
    public int inSet(int state) {
        return state == NodeState.NOT_ALLOCATED ? state : NodeState.of(NodeState.attribute(state), weaponSet);
    }

    /** The state in the graph of a node that an allocation has for both sets or for the graph's. */
    public static int withoutSet(int state) {
        return state == NodeState.NOT_ALLOCATED ? state : NodeState.of(NodeState.attribute(state), 0);
    }

    /** Whether the node is allocated and must stay as it is. */
    public boolean fixed(int node) {
        return (flags[node] & FIXED) != 0;
    }

    /** Whether the node is a class or ascendancy start: where connections begin. Roots are fixed and cost nothing. */
    public boolean root(int node) {
        return (flags[node] & ROOT) != 0;
    }

    /** Whether the player chooses one of the three attributes when taking the node. */
    public boolean attribute(int node) {
        return (flags[node] & ATTRIBUTE) != 0;
    }

    /** Whether the node may be given back but not taken (again). */
    public boolean notTaken(int node) {
        return (flags[node] & NOT_TAKEN) != 0;
    }

    /** The points that allocating the node costs: 1, or 0 for roots and what comes free. */
    public int cost(int node) {
        return (flags[node] & (FREE | ROOT)) != 0 ? 0 : 1;
    }

    /** Which kind of points the node costs. */
    public int pool(int node) {
        return pool[node];
    }

    /** How many kinds of nodes there are: nodes of one kind do the same sort of thing. */
    public int kinds() {
        return kin.length;
    }

    /** The nodes of a kind, ascending; not to be changed. */
    public int[] kin(int kind) {
        return kin[kind];
    }

    public int rootCount() {
        return roots.length;
    }

    public int root0(int i) {
        return roots[i];
    }

    public int anchorGroupCount() {
        return anchorGroups.length;
    }

    /** The nodes of an anchor group; not to be changed. */
    public int[] anchorGroup(int group) {
        return anchorGroups[group];
    }

    /** The anchor groups a node belongs to; not to be changed. */
    int[] groupsOf(int node) {
        return groupsOf[node];
    }

    /** Collects nodes and edges; ids must be added in ascending order. */
    public static final class Builder {
        private static final class Node {
            final int id;
            final int treeNode;
            final int original;
            final int pool;
            int flags;
            final List<Integer> neighbours = new ArrayList<>();

            Node(int id, int treeNode, int original, int pool) {
                this.id = id;
                this.treeNode = treeNode;
                this.original = original;
                this.pool = pool;
            }
        }

        private final List<Node> nodes = new ArrayList<>();
        private final Map<Integer, Integer> byId = new HashMap<>();
        private final List<int[]> anchorGroups = new ArrayList<>();
        private final Map<String, List<Integer>> kin = new TreeMap<>();
        private int weaponSet;

        /** Searches the points of one weapon set. */
        public Builder weaponSet(int set) {
            weaponSet = set;
            return this;
        }

        /** Adds a node and returns its local index. */
        public int node(int id, int treeNode, int original, int pool) {
            if (!nodes.isEmpty() && nodes.get(nodes.size() - 1).id >= id) {
                throw new IllegalArgumentException("Node " + id + " is out of order.");
            }
            byId.put(id, nodes.size());
            nodes.add(new Node(id, treeNode, original, pool));
            return nodes.size() - 1;
        }

        /** The local index of a node id, -1 where it was not added. */
        public int indexOf(int id) {
            return byId.getOrDefault(id, -1);
        }

        public Builder root(int node) {
            nodes.get(node).flags |= ROOT | FIXED;
            return this;
        }

        public Builder fixed(int node) {
            nodes.get(node).flags |= FIXED;
            return this;
        }

        public Builder attribute(int node) {
            nodes.get(node).flags |= ATTRIBUTE;
            return this;
        }

        public Builder notTaken(int node) {
            nodes.get(node).flags |= NOT_TAKEN;
            return this;
        }

        public Builder free(int node) {
            nodes.get(node).flags |= FREE;
            return this;
        }

        /** Says that the node does the same sort of thing as all others of this name. */
        public Builder kind(int node, String name) {
            kin.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
            return this;
        }

        public Builder edge(int a, int b) {
            if (a != b && !nodes.get(a).neighbours.contains(b)) {
                nodes.get(a).neighbours.add(b);
                nodes.get(b).neighbours.add(a);
            }
            return this;
        }

        /** One of these nodes must stay allocated. */
        public Builder anchors(int... group) {
            anchorGroups.add(group.clone());
            return this;
        }

        public SearchGraph build() {
            return new SearchGraph(this);
        }
    }
}

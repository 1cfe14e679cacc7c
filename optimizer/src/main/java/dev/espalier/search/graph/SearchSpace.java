package dev.espalier.search.graph;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.NodeFlag;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.data.tree.UnlockConstraint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out of a passive tree what a search may touch for one build: {@link #graph}.
 *
 * <p>Nodes that are allocated without being connected (by a jewel's leave) stay as they are and carry nothing. So do nodes
 * of a weapon set; the main tree must go on carrying them, which makes anchor groups. Where the points of a weapon set
 * are searched it is the other way round: only its nodes change, and the main tree carries them.
 */
public final class SearchSpace {
    private static final int MAIN = 0;
    private static final int ASCENDANCY = 1;

    private final PassiveTree tree;
    private final Allocation original;
    private final Policy policy;
    private final @Nullable String ascendancy;
    private final BitSet roots = new BitSet();
    private final BitSet carried = new BitSet();
    private final BitSet open = new BitSet();

    private SearchSpace(PassiveTree tree, Allocation original, Policy policy) {
        this.tree = tree;
        this.original = original;
        this.policy = policy;
        ascendancy = ascendancy(tree, original);
    }

    /**
     * The part of a tree that a search may touch.
     *
     * @throws IllegalArgumentException if the allocation leaves open which class it starts from
     */
    public static SearchGraph graph(PassiveTree tree, Allocation original, Policy policy) {
        var space = new SearchSpace(tree, original, policy);
        space.findRoots();
        space.findCarried();
        space.findOpen();
        return space.build();
    }

    private static @Nullable String ascendancy(PassiveTree tree, Allocation original) {
        for (int id : original.ids()) {
            int node = tree.indexOf(id);
            String name = node < 0 ? null : tree.ascendancyName(node);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private int state(int node) {
        return original.state(tree.id(node));
    }

    /** Where a path may go on from a node, or come from: bridges lead into the main tree from kept ascendancy nodes. */
    private int[] neighbours(int node) {
        int[] edges = tree.neighbours(node);
        int[] bridges = tree.bridges(node);
        if (bridges.length == 0) {
            return edges;
        }
        return IntStream.concat(Arrays.stream(edges), Arrays.stream(bridges)).toArray();
    }

    private boolean mainSet(int node) {
        int state = state(node);
        return state != NodeState.NOT_ALLOCATED && NodeState.weaponSet(state) == 0;
    }

    private void findRoots() {
        roots.set(classStart());
        for (int id : original.ids()) {
            int node = tree.indexOf(id);
            if (node < 0) {
                continue;
            }
            if (tree.bridges(node).length > 0) {
                roots.set(node);
            }
            if (policy.ascendancy() && tree.kind(node) == NodeKind.ASCENDANCY_START) {
                roots.set(node);
            }
        }
        if (policy.ascendancy() && ascendancy != null) {
            roots.set(tree.ascendancyStart(ascendancy));
        }
    }

    private int classStart() {
        int best = -1;
        int most = 0;
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) != NodeKind.CLASS_START) {
                continue;
            }
            if (original.contains(tree.id(node))) {
                return node;
            }
            int touching = (int)
                    Arrays.stream(tree.neighbours(node)).filter(this::mainSet).count();
            if (touching > most) {
                most = touching;
                best = node;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("The allocation has no class start and no node beside one,"
                    + " so it is not known where the tree begins. Add the class's start node.");
        }
        return best;
    }

    /** Whether a node is allocated for the weapon set whose points are searched. */
    private boolean changing(int node) {
        return policy.weaponSet() > 0 && inSet(node, policy.weaponSet());
    }

    /** What is allocated for both weapon sets, or for the one that is searched, and connected to a root by such nodes. */
    private void findCarried() {
        var queue = new ArrayDeque<Integer>();
        roots.stream().forEach(queue::add);
        carried.or(roots);
        while (!queue.isEmpty()) {
            for (int w : neighbours(queue.remove())) {
                if ((mainSet(w) || changing(w)) && inScope(w) && !carried.get(w)) {
                    carried.set(w);
                    queue.add(w);
                }
            }
        }
    }

    private boolean inScope(int node) {
        if (!tree.kind(node).allocatable()) {
            return false;
        }
        if (tree.ascendancyName(node) == null) {
            return true;
        }
        return policy.ascendancy() && ascendancy != null && tree.belongsTo(node, ascendancy);
    }

    /** What may be taken: not allocated, allowed, and within reach of what is carried. */
    private void findOpen() {
        int[] distance = new int[tree.size()];
        var queue = new ArrayDeque<Integer>();
        carried.stream().forEach(queue::add);
        while (!queue.isEmpty()) {
            int v = queue.remove();
            if (distance[v] >= policy.farthest()) {
                continue;
            }
            for (int w : neighbours(v)) {
                if (!carried.get(w) && !open.get(w) && mayBeTaken(w)) {
                    open.set(w);
                    distance[w] = distance[v] + 1;
                    queue.add(w);
                }
            }
        }
    }

    private boolean mayBeTaken(int node) {
        return state(node) == NodeState.NOT_ALLOCATED
                && inScope(node)
                && unlocked(node)
                && !policy.avoid().contains(tree.id(node))
                && !tree.has(node, NodeFlag.MULTIPLE_CHOICE_OPTION)
                && (tree.kind(node) != NodeKind.KEYSTONE || policy.keystones().mayChange(tree.id(node)))
                && (policy.weaponSet() == 0 || forOneSet(node));
    }

    /** Whether a node can be allocated for one weapon set alone (Path of Building 0.15.0, PassiveSpec: allocation). */
    private boolean forOneSet(int node) {
        return tree.kind(node) != NodeKind.KEYSTONE
                && tree.kind(node) != NodeKind.JEWEL_SOCKET
                && !tree.has(node, NodeFlag.CONTAIN_JEWEL_SOCKET)
                && tree.ascendancyName(node) == null;
    }

    private boolean unlocked(int node) {
        UnlockConstraint constraint = tree.unlockConstraint(node);
        return constraint == null || constraint.nodeIds().stream().allMatch(original::contains);
    }

    private boolean stays(int node) {
        int id = tree.id(node);
        return policy.keep().contains(id)
                || (policy.weaponSet() > 0 && !changing(node))
                || (tree.kind(node) == NodeKind.KEYSTONE && !policy.keystones().mayChange(id))
                || (tree.kind(node) == NodeKind.JEWEL_SOCKET && policy.sockets().stays(id))
                || tree.has(node, NodeFlag.CONTAIN_JEWEL_SOCKET)
                || tree.has(node, NodeFlag.MULTIPLE_CHOICE)
                || tree.has(node, NodeFlag.MULTIPLE_CHOICE_OPTION)
                || unlocksSomething(id);
    }

    /** Nodes that were allocated under an unlock constraint need the constraint's nodes to stay. */
    private boolean unlocksSomething(int id) {
        if (!policy.ascendancy()) {
            return false;
        }
        for (int node = 0; node < tree.size(); node++) {
            UnlockConstraint constraint = tree.unlockConstraint(node);
            if (constraint != null && constraint.nodeIds().contains(id)) {
                return true;
            }
        }
        return false;
    }

    private SearchGraph build() {
        var builder = new SearchGraph.Builder();
        for (int node = 0; node < tree.size(); node++) {
            if (carried.get(node) || open.get(node)) {
                addNode(builder, node);
            }
        }
        for (int node = 0; node < tree.size(); node++) {
            int a = builder.indexOf(tree.id(node));
            if (a < 0) {
                continue;
            }
            for (int w : neighbours(node)) {
                int b = builder.indexOf(tree.id(w));
                if (b >= 0) {
                    builder.edge(a, b);
                }
            }
        }
        if (policy.weaponSet() == 0) {
            addAnchors(builder, 1);
            addAnchors(builder, 2);
        }
        return builder.weaponSet(policy.weaponSet()).build();
    }

    private void addNode(SearchGraph.Builder builder, int node) {
        int id = tree.id(node);
        boolean root = roots.get(node);
        int is = SearchGraph.withoutSet(state(node));
        int state = root ? Math.max(NodeState.ALLOCATED, is) : is;
        int v = builder.node(id, node, state, tree.ascendancyName(node) == null ? MAIN : ASCENDANCY);
        if (root) {
            builder.root(v);
        } else if (carried.get(node) && stays(node)) {
            builder.fixed(v);
        }
        if (tree.kind(node) == NodeKind.SMALL) {
            builder.kind(v, tree.name(node));
        }
        if (tree.kind(node) == NodeKind.ATTRIBUTE) {
            builder.attribute(v);
        }
        if (tree.has(node, NodeFlag.FREE_ALLOCATE) || tree.has(node, NodeFlag.MULTIPLE_CHOICE_OPTION)) {
            builder.free(v);
        }
        if (policy.avoid().contains(id)) {
            builder.notTaken(v);
        }
    }

    /** Each connected group of a weapon set's own nodes must stay connected to at least one node that carries it. */
    private void addAnchors(SearchGraph.Builder builder, int set) {
        var seen = new BitSet();
        for (int node = 0; node < tree.size(); node++) {
            if (inSet(node, set) && !seen.get(node)) {
                List<Integer> anchors = anchors(node, set, seen, builder);
                if (!anchors.isEmpty()) {
                    builder.anchors(anchors.stream().mapToInt(i -> i).toArray());
                }
            }
        }
    }

    private List<Integer> anchors(int from, int set, BitSet seen, SearchGraph.Builder builder) {
        var anchors = new ArrayList<Integer>();
        var queue = new ArrayDeque<Integer>(List.of(from));
        seen.set(from);
        boolean standing = false;
        while (!queue.isEmpty()) {
            for (int w : tree.neighbours(queue.remove())) {
                int local = builder.indexOf(tree.id(w));
                if (local >= 0 && !anchors.contains(local)) {
                    anchors.add(local);
                    standing |= carried.get(w);
                } else if (inSet(w, set) && !seen.get(w)) {
                    seen.set(w);
                    queue.add(w);
                }
            }
        }
        return standing ? anchors : List.of();
    }

    private boolean inSet(int node, int set) {
        int state = state(node);
        return state != NodeState.NOT_ALLOCATED && NodeState.weaponSet(state) == set;
    }
}

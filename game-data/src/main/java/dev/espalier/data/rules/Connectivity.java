package dev.espalier.data.rules;

import dev.espalier.data.tree.PassiveTree;
import dev.espalier.data.tree.UnlockConstraint;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which allocated nodes hang together with the starts of a class and its ascendancy.
 *
 * <p>A walk from the starts over allocated nodes: along edges, over bridges out of the ascendancy, and into nodes
 * behind an unlock constraint only while the nodes it names are allocated (Path of Building 0.15.0, PassiveSpec: rules
 * of paths). Costs the edges of the allocated nodes; allocates no memory once made. Confined to one thread.
 */
public final class Connectivity {
    private final PassiveTree tree;
    private final int[] starts;
    private final int[] @Nullable [] unlockedBy;
    private final int[] @Nullable [] bridges;
    private final int[] queue;
    private final long[] reached;

    /**
     * For a class and ascendancy (null for none) of a tree.
     *
     * @throws dev.espalier.data.fact.UnknownEntryException if the tree lacks one of them
     */
    public Connectivity(PassiveTree tree, String className, @Nullable String ascendancy) {
        this.tree = tree;
        int classStart = tree.classStart(className);
        this.starts =
                ascendancy == null ? new int[] {classStart} : new int[] {classStart, tree.ascendancyStart(ascendancy)};
        this.unlockedBy = new int[tree.size()] @Nullable [];
        this.bridges = new int[tree.size()] @Nullable [];
        this.queue = new int[tree.size()];
        this.reached = NodeBits.none(tree);
        for (int node = 0; node < tree.size(); node++) {
            UnlockConstraint constraint = tree.unlockConstraint(node);
            if (constraint != null) {
                unlockedBy[node] =
                        constraint.nodeIds().stream().mapToInt(tree::indexOf).toArray();
            }
            int[] opened = tree.bridges(node);
            if (opened.length > 0) {
                bridges[node] = opened;
            }
        }
    }

    /** The start nodes: that of the class, then that of the ascendancy if there is one. */
    public int[] starts() {
        return starts.clone();
    }

    /** Whether a node is one of the starts. */
    public boolean isStart(int node) {
        return node == starts[0] || (starts.length > 1 && node == starts[1]);
    }

    /**
     * Whether every allocated node hangs together with a start.
     *
     * @param allocated a set of nodes; the starts count as allocated whether they are in it or not
     */
    public boolean connected(long[] allocated) {
        walk(allocated);
        return NodeBits.within(allocated, reached);
    }

    /** The nodes, starts included, that hang together with a start; a copy. */
    public long[] reached(long[] allocated) {
        walk(allocated);
        return reached.clone();
    }

    /** Whether the constraint of a node, if it has one, is met by a set of allocated nodes. */
    public boolean unlocked(int node, long[] allocated) {
        int[] keys = unlockedBy[node];
        if (keys != null) {
            for (int key : keys) {
                if (key < 0 || !NodeBits.has(allocated, key)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void walk(long[] allocated) {
        Arrays.fill(reached, 0);
        int end = 0;
        for (int start : starts) {
            NodeBits.add(reached, start);
            queue[end++] = start;
        }
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            int last = tree.firstEdge(node + 1);
            for (int edge = tree.firstEdge(node); edge < last; edge++) {
                end = visit(tree.neighbourAt(edge), allocated, end);
            }
            int[] opened = bridges[node];
            if (opened != null) {
                for (int other : opened) {
                    end = visit(other, allocated, end);
                }
            }
        }
    }

    private int visit(int node, long[] allocated, int end) {
        if (NodeBits.has(allocated, node)
                && !NodeBits.has(reached, node)
                && tree.kind(node).allocatable()
                && unlocked(node, allocated)) {
            NodeBits.add(reached, node);
            queue[end] = node;
            return end + 1;
        }
        return end;
    }
}

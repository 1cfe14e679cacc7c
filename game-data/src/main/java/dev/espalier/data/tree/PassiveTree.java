package dev.espalier.data.tree;

import dev.espalier.data.fact.UnknownEntryException;
import dev.espalier.data.layout.NodeGroup;
import dev.espalier.data.layout.TreeBounds;
import dev.espalier.data.layout.TreeLayout;
import dev.espalier.data.layout.TreeLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of the passive tree: immutable, safe to share between threads.
 *
 * <p>Nodes go by a dense index, 0 to {@link #size()} - 1, in the order of their ids. Edges are kept in compressed
 * sparse rows; the neighbours of node {@code n} are
 *
 * <pre>{@code for (int e = tree.firstEdge(n); e < tree.firstEdge(n + 1); e++) tree.neighbourAt(e) }</pre>
 *
 * <p>An edge joins nodes of the same ascendancy, or of the main tree, and is there in both directions. Start nodes have
 * edges too, but a path never leads through the start of another class: they are not {@link NodeKind#allocatable()}.
 * Where an ascendancy node opens a part of the main tree, that is a {@linkplain #bridges bridge}.
 */
public final class PassiveTree {
    private static final int LAST_PLACE_WITHOUT_HOLE = 7;

    private final String version;
    private final TreeBounds bounds;
    private final List<CharacterClass> classes;
    private final List<Integer> jewelSlots;
    private final TreeLayout layout;
    private final List<TreeNode> nodes;
    private final NodeIndex index;
    private final NodeKind[] kinds;
    private final double[] x;
    private final double[] y;
    private final Adjacency adjacency;

    PassiveTree(
            String version,
            TreeBounds bounds,
            List<CharacterClass> classes,
            List<Integer> jewelSlots,
            TreeLayout layout,
            List<TreeNode> unsorted) {
        this.version = version;
        this.bounds = bounds;
        this.classes = List.copyOf(classes);
        this.jewelSlots = List.copyOf(jewelSlots);
        this.layout = layout;
        this.nodes = sortedById(unsorted);
        this.index = new NodeIndex(nodes);
        this.kinds = new NodeKind[nodes.size()];
        this.x = new double[nodes.size()];
        this.y = new double[nodes.size()];
        for (int i = 0; i < kinds.length; i++) {
            TreeNode node = nodes.get(i);
            kinds[i] = node.kind();
            x[i] = layout.x(node.place());
            y[i] = layout.y(node.place());
        }
        this.adjacency = Adjacency.of(nodes, index);
    }

    private static List<TreeNode> sortedById(List<TreeNode> unsorted) {
        TreeNode[] sorted = unsorted.toArray(new TreeNode[0]);
        Arrays.sort(sorted, Comparator.comparingInt(TreeNode::id));
        return List.of(sorted);
    }

    /** The version as builds name it: {@code 0_4}. */
    public String version() {
        return version;
    }

    /** How many nodes there are; every dense index is below. */
    public int size() {
        return kinds.length;
    }

    /** The dense index of a node id, or -1 if this tree has no such node. */
    public int indexOf(int id) {
        return index.indexOf(id);
    }

    /** The game's id of a node. */
    public int id(int node) {
        return nodes.get(node).id();
    }

    /** Everything the tree says about a node. */
    public TreeNode node(int node) {
        return nodes.get(node);
    }

    public NodeKind kind(int node) {
        return kinds[node];
    }

    public String name(int node) {
        return nodes.get(node).name();
    }

    /** The stat lines of a node as the tree has them, before a class, ascendancy or attribute choice changes them. */
    public List<String> stats(int node) {
        return nodes.get(node).stats();
    }

    public boolean has(int node, NodeFlag flag) {
        return nodes.get(node).flags().contains(flag);
    }

    /** Name and stats as a character of this class and ascendancy (null for none) sees them. */
    public NodeText text(int node, String className, @Nullable String ascendancy) {
        return nodes.get(node).text(className, ascendancy);
    }

    /** The choices of an attribute node, in the order Strength, Dexterity, Intelligence; empty for other nodes. */
    public List<AttributeOption> attributeOptions(int node) {
        return nodes.get(node).attributeOptions();
    }

    /** The ascendancy a node belongs to (its id), or null on the main tree. */
    public @Nullable String ascendancyName(int node) {
        return nodes.get(node).ascendancyName();
    }

    /** The condition under which a node can be allocated, or null. */
    public @Nullable UnlockConstraint unlockConstraint(int node) {
        return nodes.get(node).unlockConstraint();
    }

    public double x(int node) {
        return x[node];
    }

    public double y(int node) {
        return y[node];
    }

    /** The group a node turns around. */
    public NodeGroup group(int node) {
        return layout.group(nodes.get(node).place());
    }

    /** All groups; the first one has number 1. */
    public List<NodeGroup> groups() {
        return layout.groups();
    }

    /** Index into the neighbours where those of a node begin; defined up to {@link #size()} inclusive. */
    public int firstEdge(int node) {
        return adjacency.firstEdge[node];
    }

    /** The node at the far end of an edge. */
    public int neighbourAt(int edge) {
        return adjacency.neighbours[edge];
    }

    /** How many directed edges there are: twice the number of connections. */
    public int edgeCount() {
        return adjacency.neighbours.length;
    }

    /** The neighbours of a node, ascending (a copy; loops that matter use {@link #firstEdge}). */
    public int[] neighbours(int node) {
        return Arrays.copyOfRange(adjacency.neighbours, firstEdge(node), firstEdge(node + 1));
    }

    /**
     * Main tree nodes that an ascendancy node opens, ascending; empty for nearly all nodes. Once the node is allocated
     * paths may start from it there, but a path of the main tree never leads back into the ascendancy.
     */
    public int[] bridges(int node) {
        return Arrays.copyOfRange(adjacency.bridges, adjacency.firstBridge[node], adjacency.firstBridge[node + 1]);
    }

    /** The lines between nodes as they are drawn: none at class starts, none between ascendancies. */
    public List<TreeLine> lines() {
        var lines = new ArrayList<TreeLine>();
        for (int from = 0; from < kinds.length; from++) {
            TreeNode a = nodes.get(from);
            for (Connection connection : a.connections()) {
                int to = indexOf(connection.otherId());
                if (to >= 0 && to != from && drawn(a) && drawn(nodes.get(to)) && sameTree(a, nodes.get(to))) {
                    lines.add(layout.line(from, a.place(), to, nodes.get(to).place(), connection.orbit()));
                }
            }
        }
        return lines;
    }

    private static boolean drawn(TreeNode node) {
        return node.kind() != NodeKind.IMAGE && node.kind() != NodeKind.CLASS_START;
    }

    private static boolean sameTree(TreeNode a, TreeNode b) {
        return Objects.equals(a.ascendancyName(), b.ascendancyName());
    }

    public TreeBounds bounds() {
        return bounds;
    }

    /** Ids of the jewel sockets in the game's order of slots; the tree may lack some of them. */
    public List<Integer> jewelSlots() {
        return jewelSlots;
    }

    /** The classes in the tree's order. */
    public List<CharacterClass> classes() {
        return classes;
    }

    /** The class of a name, if this version has it. */
    public Optional<CharacterClass> findClass(String className) {
        return classes.stream().filter(c -> c.name().equals(className)).findFirst();
    }

    /** The class of the game's number, if this version has it. */
    public Optional<CharacterClass> findClass(int internalId) {
        return classes.stream().filter(c -> c.internalId() == internalId).findFirst();
    }

    /**
     * The class of the number that Path of Building writes as {@code classId}, if this version has it: the place in
     * {@link #classes()}, with a hole before the eighth (Path of Building 0.15.0, PassiveTree: numbering of classes).
     */
    public Optional<CharacterClass> findClassByPlace(int classId) {
        int place = classId > LAST_PLACE_WITHOUT_HOLE ? classId - 1 : classId;
        return place < 0 || place >= classes.size() ? Optional.empty() : Optional.of(classes.get(place));
    }

    /** The ascendancy of an id, name or internal id ({@code Warrior1}), if this version has it. */
    public Optional<Ascendancy> findAscendancy(String idOrName) {
        return classes.stream()
                .flatMap(c -> c.ascendancies().stream())
                .filter(a -> a.id().equals(idOrName)
                        || a.name().equals(idOrName)
                        || a.internalId().equals(idOrName))
                .findFirst();
    }

    /**
     * The start node of a class.
     *
     * @throws UnknownEntryException if no node starts such a class
     */
    public int classStart(String className) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == NodeKind.CLASS_START && nodes.get(i).classesStart().contains(className)) {
                return i;
            }
        }
        throw new UnknownEntryException("classes of tree " + version, className);
    }

    /**
     * The start node of an ascendancy; a variant shares that of the ascendancy it replaces.
     *
     * @throws UnknownEntryException if no node starts such an ascendancy
     */
    public int ascendancyStart(String ascendancy) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == NodeKind.ASCENDANCY_START && belongsTo(nodes.get(i), ascendancy)) {
                return i;
            }
        }
        throw new UnknownEntryException("ascendancies of tree " + version, ascendancy);
    }

    /** Whether a node is part of an ascendancy, itself or as the variant of another. */
    public boolean belongsTo(int node, String ascendancy) {
        return belongsTo(nodes.get(node), ascendancy);
    }

    private static boolean belongsTo(TreeNode node, String ascendancy) {
        return ascendancy.equals(node.ascendancyName()) || node.switchOptions().containsKey(ascendancy);
    }

    /**
     * Nodes in a ring around a node, ascending, images and starts included, the centre itself not (Path of Building
     * 0.15.0, PassiveTree: nodes in radius). O({@link #size()}).
     *
     * @param innerSquared square of the ring's inner radius, 0 for a disc, in tree units
     * @param outerSquared square of its outer radius; both are part of the ring
     */
    public int[] nodesInRadius(int centre, double innerSquared, double outerSquared) {
        int[] found = new int[kinds.length];
        int n = 0;
        for (int i = 0; i < kinds.length; i++) {
            double dx = x[i] - x[centre];
            double dy = y[i] - y[centre];
            double squared = dx * dx + dy * dy;
            if (i != centre && squared <= outerSquared && innerSquared <= squared) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }
}

package dev.espalier.data.rules;

import dev.espalier.data.constant.JewelRadii;
import dev.espalier.data.constant.JewelRadius;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that a jewel or a passive allows to allocate without a connection (Path of Building 0.15.0, ModParser and
 * PassiveSpec: nodes like those of Intuitive Leap). Nodes go by their ids.
 */
public final class LooseNodes {
    private static final Pattern AROUND_SOCKET = Pattern.compile(
            "passives in radius can be allocated without being connected to your tree", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND_KEYSTONE = Pattern.compile(
            "passives in radius of ([a-z\\s']+) can be allocated without being connected to your tree",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND_ALLOCATED_KEYSTONES = Pattern.compile(
            "non-keystone passive skills in (small|medium|large|very large) radius of allocated keystone passive skills"
                    + " can be allocated without being connected to your tree",
            Pattern.CASE_INSENSITIVE);

    private final PassiveTree tree;
    private final JewelRadii radii;

    /** For a tree, with the radii of jewels from the constants. */
    public LooseNodes(PassiveTree tree, JewelRadii radii) {
        this.tree = tree;
        this.radii = radii;
    }

    /**
     * What a jewel in an allocated socket allows.
     *
     * @param socketId node of the socket
     * @param radius the jewel's radius
     * @param lines the jewel's modifiers; one may be broken over two lines
     */
    public Set<Integer> ofJewel(int socketId, JewelRadius radius, List<String> lines) {
        var loose = new TreeSet<Integer>();
        for (String line : withBroken(lines)) {
            if (AROUND_SOCKET.matcher(line).matches() && tree.indexOf(socketId) >= 0) {
                addAround(tree.indexOf(socketId), radius, this::onMainTree, loose);
            }
            Matcher keystone = AROUND_KEYSTONE.matcher(line);
            if (keystone.matches()) {
                addAroundKeystone(keystone.group(1), radius, loose);
            }
        }
        return loose;
    }

    private static List<String> withBroken(List<String> lines) {
        var all = new ArrayList<>(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            all.add(lines.get(i).strip() + " " + lines.get(i + 1).strip());
        }
        return all;
    }

    /** What the allocated ascendancy passives of a character allow. */
    public Set<Integer> ofPassives(Collection<Integer> allocatedIds, String className, @Nullable String ascendancy) {
        var loose = new TreeSet<Integer>();
        for (int id : allocatedIds) {
            int node = tree.indexOf(id);
            if (node >= 0 && tree.ascendancyName(node) != null) {
                for (String line : tree.text(node, className, ascendancy).stats()) {
                    Matcher matcher = AROUND_ALLOCATED_KEYSTONES.matcher(line);
                    if (matcher.matches()) {
                        addAroundAllocatedKeystones(radius(matcher.group(1)), allocatedIds, loose);
                    }
                }
            }
        }
        return loose;
    }

    private void addAroundAllocatedKeystones(JewelRadius radius, Collection<Integer> allocatedIds, Set<Integer> loose) {
        for (int id : allocatedIds) {
            int node = tree.indexOf(id);
            if (node >= 0 && tree.kind(node) == NodeKind.KEYSTONE) {
                addAround(node, radius, n -> onMainTree(n) && tree.kind(n) != NodeKind.KEYSTONE, loose);
            }
        }
    }

    private void addAroundKeystone(String name, JewelRadius radius, Set<Integer> loose) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) == NodeKind.KEYSTONE && tree.name(node).equalsIgnoreCase(name)) {
                addAround(node, radius, this::onMainTree, loose);
            }
        }
    }

    private void addAround(int centre, JewelRadius radius, IntPredicate allowed, Set<Integer> loose) {
        for (int node : tree.nodesInRadius(centre, radius.innerSquared(), radius.outerSquared())) {
            if (allowed.test(node)) {
                loose.add(tree.id(node));
            }
        }
    }

    private boolean onMainTree(int node) {
        return tree.kind(node).allocatable()
                && tree.kind(node) != NodeKind.JEWEL_SOCKET
                && tree.ascendancyName(node) == null;
    }

    /** The radius of a name; the tree's own lines name only radii that exist. */
    private JewelRadius radius(String label) {
        return radii.disc(label)
                .orElseThrow(() -> new IllegalStateException("there is no jewel radius '" + label + "'"));
    }
}

package dev.espalier.app.work.node;

import dev.espalier.app.work.build.Identity;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.data.rules.TreeSelection;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.NodeText;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.search.goal.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the passive nodes that a player means: by id, by name (all nodes of that name), or by {@code tag:WORD}, where
 * the word is a kind of node ({@code keystone}, {@code notable}, {@code socket}, {@code attribute}, {@code ascendancy})
 * or occurs in what the node does ({@code tag:minion}).
 */
public final class NodeNames {
    private static final String TAG = "tag:";

    private final PassiveTree tree;
    private final Identity identity;
    private final TreeSelection selection;

    public NodeNames(LoadedBuild build) {
        tree = build.tree();
        identity = build.identity();
        selection = build.selection();
    }

    /**
     * The allocated nodes that each text means, all together.
     *
     * @throws UserError if a text means no node, or none that is allocated
     */
    public Set<Integer> allocated(List<String> texts) {
        var ids = new TreeSet<Integer>();
        for (String text : texts) {
            Set<Integer> meant = find(text);
            meant.retainAll(selection.weaponSetById().keySet());
            if (meant.isEmpty()) {
                throw new UserError("No node \"" + text + "\" is allocated, so there is none to keep. Probably another"
                        + " node was meant; \"espalier inspect\" lists the notables and keystones of the build, and"
                        + " tag:WORD means all nodes that do something with a word (tag:life).");
            }
            ids.addAll(meant);
        }
        return ids;
    }

    /**
     * The nodes that each text means, all together.
     *
     * @throws UserError if a text means no node
     */
    public Set<Integer> all(List<String> texts) {
        var ids = new TreeSet<Integer>();
        texts.forEach(text -> ids.addAll(find(text)));
        return ids;
    }

    /**
     * Keystones by name or id.
     *
     * @throws UserError if a text means none
     */
    public Set<Integer> keystones(List<String> texts) {
        var ids = new TreeSet<Integer>();
        for (String text : texts) {
            Set<Integer> meant = find(text, this::keystone);
            meant.removeIf(id -> !keystone(tree.indexOf(id)));
            if (meant.isEmpty()) {
                throw new UserError("\"" + text
                        + "\" is no keystone. Give keep, allow, or names of keystones with commas" + " between them.");
            }
            ids.addAll(meant);
        }
        return ids;
    }

    private boolean keystone(int node) {
        return tree.kind(node) == NodeKind.KEYSTONE;
    }

    /** Those of some texts that name a node, or give its id. */
    static List<String> withoutTags(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.strip().toLowerCase(Locale.ROOT).startsWith(TAG))
                .toList();
    }

    private Set<Integer> find(String written) {
        return find(written, node -> true);
    }

    /**
     * @param likely the nodes that the player may have meant if there is no such node
     */
    private Set<Integer> find(String written, IntPredicate likely) {
        String text = written.strip();
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit)) {
            int id = Integer.parseInt(text);
            if (tree.indexOf(id) < 0) {
                throw new UserError("The passive tree " + tree.version() + " has no node " + id
                        + ". Probably the id is mistyped or from another version. Give the node's name instead.");
            }
            return new TreeSet<>(Set.of(id));
        }
        IntPredicate wanted = text.toLowerCase(Locale.ROOT).startsWith(TAG)
                ? tagged(text.substring(TAG.length()).strip().toLowerCase(Locale.ROOT))
                : node -> text(node).name().equalsIgnoreCase(text)
                        || tree.name(node).equalsIgnoreCase(text);
        var ids = new TreeSet<Integer>();
        nodes().filter(wanted).forEach(node -> ids.add(tree.id(node)));
        if (ids.isEmpty()) {
            throw unknown(text, likely);
        }
        return ids;
    }

    private IntStream nodes() {
        return IntStream.range(0, tree.size()).filter(node -> tree.kind(node).allocatable());
    }

    private NodeText text(int node) {
        return tree.text(node, identity.className(), identity.ascendancy());
    }

    private IntPredicate tagged(String word) {
        return switch (word) {
            case "keystone" -> this::keystone;
            case "notable" -> node -> tree.kind(node) == NodeKind.NOTABLE;
            case "socket" -> node -> tree.kind(node) == NodeKind.JEWEL_SOCKET;
            case "attribute" -> node -> tree.kind(node) == NodeKind.ATTRIBUTE;
            case "ascendancy" -> node -> tree.ascendancyName(node) != null;
            case "" -> node -> false;
            default ->
                node -> text(node).stats().stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(word));
        };
    }

    private UserError unknown(String text, IntPredicate likely) {
        List<String> near = nodes().filter(likely)
                .mapToObj(node -> text(node).name())
                .distinct()
                .sorted(Comparator.comparingInt((String name) -> Spelling.distance(name, text))
                        .thenComparing(name -> name))
                .limit(3)
                .toList();
        return new UserError("The passive tree " + tree.version() + " has no node \"" + text
                + "\". Perhaps you meant " + String.join(", ", near)
                + ". Give a node's name, its id, or tag:WORD for all nodes that do something with a word.");
    }
}

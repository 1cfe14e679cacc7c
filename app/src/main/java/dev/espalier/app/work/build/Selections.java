package dev.espalier.app.work.build;

import dev.espalier.code.Build;
import dev.espalier.code.Item;
import dev.espalier.code.PassiveSpec;
import dev.espalier.data.constant.JewelRadii;
import dev.espalier.data.rules.LooseNodes;
import dev.espalier.data.rules.TreeSelection;
import dev.espalier.data.tree.PassiveTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a build has allocated, in the words of the rules of trees. */
final class Selections {
    private static final String RADIUS = "Radius: ";

    private final Build build;
    private final PassiveTree tree;
    private final Identity identity;
    private final JewelRadii radii;

    Selections(Build build, PassiveTree tree, Identity identity, JewelRadii radii) {
        this.build = build;
        this.tree = tree;
        this.identity = identity;
        this.radii = radii;
    }

    /** A tree of the build, nodes that the tree does not know left out. */
    TreeSelection of(Collection<Integer> nodes, SortedMap<Integer, Integer> weaponSets) {
        var known = new TreeMap<Integer, Integer>();
        for (int id : nodes) {
            if (tree.indexOf(id) >= 0) {
                known.put(id, weaponSets.getOrDefault(id, 0));
            }
        }
        return new TreeSelection(identity.className(), identity.ascendancy(), known, loose(known.keySet()));
    }

    private Set<Integer> loose(Set<Integer> nodes) {
        var rules = new LooseNodes(tree, radii);
        var loose = new HashSet<>(rules.ofPassives(nodes, identity.className(), identity.ascendancy()));
        PassiveSpec spec = build.activeSpec();
        spec.jewels()
                .forEach((socket, itemId) -> build.item(itemId).ifPresent(jewel -> {
                    List<String> lines =
                            jewel.lines().stream().map(Selections::withoutTags).toList();
                    radii.ofJewel(radius(jewel), lines)
                            .ifPresent(radius -> loose.addAll(rules.ofJewel(socket, radius, lines)));
                }));
        return loose;
    }

    private static String radius(Item jewel) {
        return jewel.lines().stream()
                .filter(line -> line.startsWith(RADIUS))
                .map(line -> line.substring(RADIUS.length()))
                .findFirst()
                .orElse("");
    }

    /** A line of an item without the tags in braces before it. */
    private static String withoutTags(String line) {
        return line.replaceAll("\\{[^}]*\\}", "").strip();
    }
}

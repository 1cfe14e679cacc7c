package dev.espalier.calculation.passive;

import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.item.jewel.Conqueror;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns keystones by name, from wherever they come, into what they do. A keystone that several sources grant counts once,
 * with what lies in equipment before the tree (Path of Building 0.15.0, CalcPerform: merging keystones).
 */
final class Keystones {
    private static final Stat KEYSTONE = Stat.of("Keystone");

    private final CharacterModel model;
    private final LineParser parser;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Set<String> outsideTree = new HashSet<>();
    private final Set<String> expandedOutsideTree = new HashSet<>();
    private final Map<String, List<Modifier>> parsed = new HashMap<>();

    Keystones(CharacterModel model, LineParser parser) {
        this.model = model;
        this.parser = parser;
        PassiveTree tree = model.tree();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) == NodeKind.KEYSTONE) {
                nodes.put(tree.name(node).toLowerCase(Locale.ROOT), node);
            }
        }
    }

    /** Lets the model expand keystones from now on; those that it holds already go before the tree's. */
    void register() {
        for (Modifier m : model.player().store().fixed(KEYSTONE)) {
            outsideTree.add(name(m));
        }
        model.expansions().register(KEYSTONE.name(), this::expand);
    }

    private List<Placed> expand(Modifier carrier) {
        String name = name(carrier);
        boolean inTree = carrier.source().category() == Source.Category.TREE;
        boolean counts = inTree ? !outsideTree.contains(name) : expandedOutsideTree.add(name);
        if (!counts) {
            return List.of();
        }
        var placed = new ArrayList<Placed>();
        for (Modifier m : modifiers(name)) {
            Modifier own = m.withSource(carrier.source());
            placed.add(new Placed(model.player().store(), own.and(carrier.tags().toArray(Tag[]::new))));
        }
        return placed;
    }

    private List<Modifier> modifiers(String name) {
        return parsed.computeIfAbsent(
                name, n -> NodeLines.of(n, lines(n), parser).modifiers());
    }

    private List<String> lines(String name) {
        Integer node = nodes.get(name);
        if (node != null) {
            return model.tree().stats(node);
        }
        for (Conqueror conqueror : Conqueror.values()) {
            if (conqueror.keystone().equalsIgnoreCase(name)) {
                return conqueror.keystoneLines();
            }
        }
        return List.of();
    }

    /** The keystone that a carrier names, in lower case: lines write it in any. */
    private static String name(Modifier carrier) {
        return carrier.payload() instanceof Payload.Entry entry ? entry.key().toLowerCase(Locale.ROOT) : "";
    }
}

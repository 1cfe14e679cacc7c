package dev.espalier.calculation.passive;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Passives that equipment allocates without a point ("Allocates Acceleration"). */
final class GrantedPassives {
    private static final Stat GRANTED = Stat.of("GrantedPassive");

    private final Set<Integer> nodes = new LinkedHashSet<>();

    private GrantedPassives() {}

    /** Those that the player's modifiers so far, and the jewels in allocated sockets, grant. */
    static GrantedPassives of(CharacterModel model, JewelModifiers jewels, Allocation allocation) {
        var granted = new GrantedPassives();
        Map<String, Integer> notables = notables(model.tree());
        for (Modifier m : model.player().store().fixed(GRANTED)) {
            granted.add(m, notables, model);
        }
        for (int id : allocation.ids()) {
            int node = model.tree().indexOf(id);
            if (node >= 0) {
                jewels.of(node).stream().filter(m -> m.stat() == GRANTED).forEach(m -> granted.add(m, notables, model));
            }
        }
        return granted;
    }

    private void add(Modifier m, Map<String, Integer> notables, CharacterModel model) {
        if (!(m.payload() instanceof Payload.Entry entry)) {
            return;
        }
        Integer node = notables.get(entry.key().toLowerCase(Locale.ROOT));
        if (node == null) {
            model.notUnderstood()
                    .add(new NotUnderstood(
                            m.source().name(),
                            "Allocates " + entry.key(),
                            "the tree of version " + model.tree().version() + " has no such notable"));
        } else {
            nodes.add(node);
        }
    }

    private static Map<String, Integer> notables(PassiveTree tree) {
        Map<String, Integer> byName = new HashMap<>();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) == NodeKind.NOTABLE && tree.ascendancyName(node) == null) {
                byName.put(tree.name(node).toLowerCase(Locale.ROOT), node);
            }
        }
        return byName;
    }

    boolean contains(int node) {
        return nodes.contains(node);
    }

    Set<Integer> nodes() {
        return nodes;
    }
}

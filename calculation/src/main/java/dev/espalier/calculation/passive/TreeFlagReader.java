package dev.espalier.calculation.passive;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.item.TreeFlags;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.data.tree.PassiveTree;
import java.util.HashSet;
import java.util.Set;

/** Finds what allocated passives say about wearing items, before any item is put on. */
public final class TreeFlagReader {
    private final CharacterModel model;
    private final LineParser parser;

    public TreeFlagReader(CharacterModel model, LineParser parser) {
        this.model = model;
        this.parser = parser;
    }

    /**
     * The flags of an allocation.
     *
     * @param original the allocation that the build came with
     */
    public TreeFlags read(Allocation allocation, Allocation original) {
        Set<String> held = flags(allocation);
        Set<String> lost = new HashSet<>(flags(original));
        lost.removeAll(held);
        return new TreeFlags(held, lost);
    }

    private Set<String> flags(Allocation allocation) {
        PassiveTree tree = model.tree();
        var flags = new HashSet<String>();
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                for (Modifier m :
                        NodeLines.of(tree.name(node), tree.stats(node), parser).modifiers()) {
                    if (TreeFlags.ALL.contains(m.stat().name())) {
                        flags.add(m.stat().name());
                    }
                }
            }
        }
        return flags;
    }
}

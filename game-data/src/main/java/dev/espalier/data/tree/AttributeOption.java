package dev.espalier.data.tree;

import java.util.List;

/** One choice of an attribute node; {@code id} is the option's own id in the game, not a node of the tree. */
public record AttributeOption(int id, String name, List<String> stats) {
    public AttributeOption {
        stats = List.copyOf(stats);
    }
}

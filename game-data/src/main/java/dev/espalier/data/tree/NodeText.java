package dev.espalier.data.tree;

import java.util.List;

/** Name and stat lines of a node, as a character of some class sees them. */
public record NodeText(String name, List<String> stats) {
    public NodeText {
        stats = List.copyOf(stats);
    }
}

package dev.espalier.data.tree;

import java.util.Arrays;
import java.util.List;

/** Node ids to dense indices. Ids are 16-bit numbers in the game, so a plain array answers. */
final class NodeIndex {
    private final int[] indexById;

    /** Nodes sorted by id; a node's index is its place. */
    NodeIndex(List<TreeNode> nodes) {
        int maxId = nodes.isEmpty() ? -1 : nodes.get(nodes.size() - 1).id();
        indexById = new int[maxId + 1];
        Arrays.fill(indexById, -1);
        for (int i = 0; i < nodes.size(); i++) {
            indexById[nodes.get(i).id()] = i;
        }
    }

    int indexOf(int id) {
        return id < 0 || id >= indexById.length ? -1 : indexById[id];
    }
}

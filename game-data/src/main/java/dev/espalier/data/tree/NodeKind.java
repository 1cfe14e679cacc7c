package dev.espalier.data.tree;

/** What a passive node is. Attribute nodes are small passives whose attribute the player chooses. */
public enum NodeKind {
    SMALL,
    ATTRIBUTE,
    NOTABLE,
    KEYSTONE,
    JEWEL_SOCKET,
    CLASS_START,
    ASCENDANCY_START,
    /** Art between the nodes: has no place in any allocation and no edges. */
    IMAGE;

    /** Whether points can be spent on such a node. Start nodes come with the class, images are not nodes at all. */
    public boolean allocatable() {
        return this != CLASS_START && this != ASCENDANCY_START && this != IMAGE;
    }
}

package dev.espalier.data.tree;

/** Properties of a node as the tree's tables state them. */
public enum NodeFlag {
    ASCENDANCY_START("isAscendancyStart"),
    ATTRIBUTE("isAttribute"),
    NOTABLE("isNotable"),
    KEYSTONE("isKeystone"),
    JEWEL_SOCKET("isJewelSocket"),
    ONLY_IMAGE("isOnlyImage"),
    /** Other name or stats for some classes or ascendancies. */
    SWITCHABLE("isSwitchable"),
    /** One of its {@link #MULTIPLE_CHOICE_OPTION} neighbours can be allocated, no more. */
    MULTIPLE_CHOICE("isMultipleChoice"),
    /** Costs no ascendancy point: its point was paid at the {@link #MULTIPLE_CHOICE} node. */
    MULTIPLE_CHOICE_OPTION("isMultipleChoiceOption"),
    /** Costs no point. */
    FREE_ALLOCATE("isFreeAllocate"),
    /** Its modifiers belong to the body armour. */
    APPLY_TO_ARMOUR("applyToArmour"),
    /** A notable with a jewel socket in it. */
    CONTAIN_JEWEL_SOCKET("containJewelSocket");

    private final String key;

    NodeFlag(String key) {
        this.key = key;
    }

    /** The key of this flag in the tree's tables. */
    public String key() {
        return key;
    }
}

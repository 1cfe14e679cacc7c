package dev.espalier.data.skill;

/** Yes-or-no properties of a skill as the game's tables state them. */
public enum SkillFlag {
    SUPPORT("support"),
    /** Not shown to the player as a skill of its own. */
    HIDDEN("hidden"),
    /** Granted by an item. */
    FROM_ITEM("fromItem"),
    /** Granted by a passive node. */
    FROM_TREE("fromTree"),
    /** Some of its modifiers apply to the whole character, not to the skill. */
    HAS_GLOBAL_EFFECT("hasGlobalEffect"),
    /** A support that triggers the skill it supports. */
    TRIGGER("isTrigger"),
    /** A lineage support. */
    LINEAGE("isLineage"),
    /** A support that looks at the skill's own types only, not at those of its minions. */
    IGNORE_MINION_TYPES("ignoreMinionTypes"),
    /** Its minion wears a set of items. */
    MINION_HAS_ITEM_SET("minionHasItemSet"),
    CANNOT_BE_SUPPORTED("cannotBeSupported"),
    /** A support that supports gems only, not skills granted otherwise. */
    SUPPORT_GEMS_ONLY("supportGemsOnly"),
    UNSUPPORTED("unsupported");

    private final String key;

    SkillFlag(String key) {
        this.key = key;
    }

    /** The key of this flag in the game's tables. */
    public String key() {
        return key;
    }
}

package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;

/**
 * Puts a build together as a character, stage by stage: base modifiers, settings, equipment, passives, skills, rules. Each
 * stage adds to the model; none looks ahead.
 */
final class CharacterAssembler {
    private final Build build;
    private final GameData data;
    private final PassiveTree tree;

    CharacterAssembler(Build build, GameData data, PassiveTree tree) {
        this.build = build;
        this.data = data;
        this.tree = tree;
    }

    Build build() {
        return build;
    }

    /** By dense index, which nodes are structural. */
    boolean[] structural() {
        return new boolean[tree.size()];
    }

    /** The character as it is with an allocation's structural nodes. */
    OpenedCharacter open(Allocation allocation) {
        throw new UnsupportedOperationException(data + " " + allocation);
    }
}

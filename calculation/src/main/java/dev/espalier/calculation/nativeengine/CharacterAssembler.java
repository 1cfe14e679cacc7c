package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.rules.core.BaseModifiers;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;
import java.util.Map;

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
        var model = new CharacterModel(build, data, tree, new Settings(Map.of(), Map.of()));
        new BaseModifiers(model).addTo();
        var rules = new RuleBook(model);
        model.expansions().expandFixed();
        return new OpenedCharacter(model, rules, NO_PASSIVES);
    }

    private static final Passives NO_PASSIVES = new Passives() {
        @Override
        public List<Modifier> of(int node, int state) {
            return List.of();
        }

        @Override
        public boolean structural(int node) {
            return false;
        }
    };
}

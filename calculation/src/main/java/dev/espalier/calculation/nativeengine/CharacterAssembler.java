package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.config.ConfigStage;
import dev.espalier.calculation.config.SettingsReader;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.LineParser;
import dev.espalier.calculation.item.RememberingParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.passive.PassiveModifiers;
import dev.espalier.calculation.rules.core.BaseModifiers;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts a build together as a character, stage by stage: base modifiers, settings, equipment, passives, skills, rules. Each
 * stage adds to the model; none looks ahead.
 */
final class CharacterAssembler {
    private final Build build;
    private final GameData data;
    private final PassiveTree tree;
    private final LineParser parser = RememberingParser.shared();

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
        Passives passives = assemble(Allocation.of(new TreeMap<>())).passives();
        boolean[] structural = new boolean[tree.size()];
        for (int node = 0; node < structural.length; node++) {
            structural[node] = passives.structural(node);
        }
        return structural;
    }

    /** The character as it is with an allocation's structural nodes. */
    OpenedCharacter open(Allocation allocation) {
        Assembled assembled = assemble(allocation);
        var rules = new RuleBook(assembled.model());
        assembled.model().expansions().expandFixed();
        return new OpenedCharacter(assembled.model(), rules, assembled.passives());
    }

    private record Assembled(CharacterModel model, Passives passives) {}

    /** All stages before the rules. */
    private Assembled assemble(Allocation allocation) {
        var model = new CharacterModel(build, data, tree, new SettingsReader(data).read(build));
        new BaseModifiers(model).addTo();
        new ConfigStage(model, parser).addTo();
        var equipment = new EquipmentStage(model, parser);
        equipment.addTo();
        var passives = new PassiveModifiers(model, parser, equipment, allocation);
        passives.addTo();
        return new Assembled(model, passives(passives));
    }

    private static Passives passives(PassiveModifiers passives) {
        return new Passives() {
            @Override
            public List<Modifier> of(int node, int state) {
                return passives.of(node, state);
            }

            @Override
            public boolean structural(int node) {
                return passives.structural(node);
            }
        };
    }
}

package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.Routing;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.config.ConfigStage;
import dev.espalier.calculation.config.SettingsReader;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.LineParser;
import dev.espalier.calculation.item.RememberingParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.passive.PassiveModifiers;
import dev.espalier.calculation.rules.core.BaseModifiers;
import dev.espalier.calculation.rules.core.MainSkillConditions;
import dev.espalier.calculation.skill.SkillAssembler;
import dev.espalier.calculation.skill.SkillChoice;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;

/**
 * Puts a build together as a character, stage by stage: base modifiers, settings, equipment, passives, skills, rules. Each
 * stage adds to the model; none looks ahead.
 */
final class CharacterAssembler {
    private final Build build;
    private final GameData data;
    private final PassiveTree tree;
    private final Settings settings;
    private final SkillChoice choice;
    private final LineParser parser = RememberingParser.shared();

    CharacterAssembler(Build build, GameData data, PassiveTree tree, SkillChoice choice) {
        this.build = build;
        this.data = data;
        this.tree = tree;
        this.choice = choice;
        this.settings = new SettingsReader(data).read(build);
    }

    Build build() {
        return build;
    }

    /** The character as it is with an allocation's structural nodes. */
    OpenedCharacter open(Allocation allocation) {
        var model = new CharacterModel(build, data, tree, settings);
        new BaseModifiers(model).addTo();
        new ConfigStage(model, parser).addTo();
        var equipment = new EquipmentStage(model, parser);
        equipment.addTo();
        var passives = new PassiveModifiers(model, parser, equipment, allocation);
        passives.addTo();
        model.expansions().register("EnemyModifier", carrier -> toEnemy(model, carrier));
        model.expansions().expandFixed();
        OpenedCharacter.layTree(model, passives, allocation);
        new SkillAssembler(model, choice).addTo();
        new MainSkillConditions(model.player(), model.mainSkill()).addTo();
        var rules = new RuleBook(model);
        model.expansions().expandFixed();
        return new OpenedCharacter(model, rules, passives);
    }

    private static List<Placed> toEnemy(CharacterModel model, Modifier carrier) {
        return Routing.toEnemy(List.of(carrier)).stream()
                .map(m -> new Placed(model.enemy().store(), m))
                .toList();
    }

    /** By dense index, which nodes are structural: asked of the character as it is with an allocation. */
    boolean[] structural(Allocation allocation) {
        var model = new CharacterModel(build, data, tree, settings);
        var equipment = new EquipmentStage(model, parser);
        equipment.addTo();
        var passives = new PassiveModifiers(model, parser, equipment, allocation);
        boolean[] structural = new boolean[tree.size()];
        for (int node = 0; node < structural.length; node++) {
            structural[node] = passives.structural(node);
        }
        return structural;
    }
}

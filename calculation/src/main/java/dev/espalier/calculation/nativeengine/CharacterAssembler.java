package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.Routing;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.config.ConfigStage;
import dev.espalier.calculation.config.SettingsReader;
import dev.espalier.calculation.item.EquipmentStage;
import dev.espalier.calculation.item.TreeFlags;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.nativeengine.OpenedCharacter.Counted;
import dev.espalier.calculation.passive.PassiveModifiers;
import dev.espalier.calculation.passive.TreeFlagReader;
import dev.espalier.calculation.rules.core.BaseModifiers;
import dev.espalier.calculation.rules.core.MainSkillConditions;
import dev.espalier.calculation.rules.offence.SkillOffence;
import dev.espalier.calculation.skill.SkillAssembler;
import dev.espalier.calculation.skill.SkillChoice;
import dev.espalier.code.Build;
import dev.espalier.code.Gem;
import dev.espalier.code.SocketGroup;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;

/**
 * Puts a build together as a character, stage by stage: base modifiers, settings, equipment, passives, skills, rules. Each
 * stage adds to the model; none looks ahead.
 */
final class CharacterAssembler {
    private static final int AS_CHOSEN = -1;

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

    /** The character as it is with an allocation's structural nodes, with those of its skills that are summed up. */
    OpenedCharacter open(Allocation allocation) {
        OpenedCharacter opened = open(allocation, AS_CHOSEN);
        List<ActiveSkill> skills = opened.model().skills();
        for (int i = 0; i < skills.size(); i++) {
            ActiveSkill skill = skills.get(i);
            SocketGroup group = skill.group();
            if (group != null && group.includeInFullDps() && skill.disabledBecause() == null) {
                boolean main = skill == opened.model().mainSkill();
                opened.counted().add(new Counted(main ? opened : open(allocation, i), count(skill, group)));
            }
        }
        return opened;
    }

    /** How often a skill counts: as its group says, else as its gem says. */
    private static int count(ActiveSkill skill, SocketGroup group) {
        Gem gem = skill.effect().gem();
        return group.count() != 1 || gem == null ? group.count() : gem.count();
    }

    /** @param mainSkill the place of the skill to measure among the model's, or {@link #AS_CHOSEN} */
    private OpenedCharacter open(Allocation allocation, int mainSkill) {
        var model = new CharacterModel(build, data, tree, settings);
        new BaseModifiers(model).addTo();
        new ConfigStage(model, parser).addTo();
        var equipment = new EquipmentStage(model, parser, treeFlags(model, allocation));
        equipment.addTo();
        var passives = new PassiveModifiers(model, parser, equipment, allocation);
        passives.addTo();
        model.expansions().register("EnemyModifier", carrier -> toEnemy(model, carrier));
        SkillOffence.register(model);
        model.expansions().expandFixed();
        OpenedCharacter.layTree(model, passives, allocation);
        new SkillAssembler(model, choice).addTo();
        if (mainSkill != AS_CHOSEN) {
            model.mainSkill(model.skills().get(mainSkill));
        }
        new MainSkillConditions(model.player(), model.mainSkill()).addTo();
        Minion minion = model.mainSkill().minion();
        if (minion != null) {
            new MainSkillConditions(minion.actor(), minion.mainSkill()).addTo();
        }
        var rules = new RuleBook(model);
        model.expansions().expandFixed();
        return new OpenedCharacter(model, rules, passives);
    }

    private TreeFlags treeFlags(CharacterModel model, Allocation allocation) {
        return new TreeFlagReader(model, parser).read(allocation, Variants.original(build, tree));
    }

    private static List<Placed> toEnemy(CharacterModel model, Modifier carrier) {
        return Routing.toEnemy(List.of(carrier)).stream()
                .map(m -> new Placed(model.enemy().store(), m))
                .toList();
    }

    /**
     * By dense index, which nodes are structural: as the character is with an allocation, or would be with all sockets
     * that hold jewels allocated too.
     */
    boolean[] structural(Allocation allocation) {
        boolean[] structural = structuralAt(allocation);
        Allocation withJewels = withJewelSockets(allocation);
        if (!withJewels.equals(allocation)) {
            boolean[] more = structuralAt(withJewels);
            for (int node = 0; node < structural.length; node++) {
                structural[node] |= more[node];
            }
        }
        return structural;
    }

    private Allocation withJewelSockets(Allocation allocation) {
        Allocation all = allocation;
        for (int socket : build.activeSpec().jewels().keySet()) {
            if (tree.indexOf(socket) >= 0 && !all.contains(socket)) {
                all = all.with(socket, NodeState.ALLOCATED);
            }
        }
        return all;
    }

    private boolean[] structuralAt(Allocation allocation) {
        var model = new CharacterModel(build, data, tree, settings);
        var equipment = new EquipmentStage(model, parser, treeFlags(model, allocation));
        equipment.addTo();
        return new PassiveModifiers(model, parser, equipment, allocation).structural();
    }
}

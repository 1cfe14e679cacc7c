package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.compiled.Cells;
import dev.espalier.calculation.compiled.TreeSource;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.passive.PassiveModifiers;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A character put together for one structural variant of the tree, with its rules; ready for either reader. */
final class OpenedCharacter implements TreeSource {
    private final CharacterModel model;
    private final RuleBook rules;
    private final PassiveModifiers passives;

    OpenedCharacter(CharacterModel model, RuleBook rules, PassiveModifiers passives) {
        this.model = model;
        this.rules = rules;
        this.passives = passives;
    }

    CharacterModel model() {
        return model;
    }

    RuleBook rules() {
        return rules;
    }

    @Override
    public List<Placed> modifiers(int node, int state) {
        return modifiers(model, passives, node, state);
    }

    /** What a node brings; its values in whole millionths, as the compiled reader counts them. */
    private static List<Placed> modifiers(CharacterModel model, PassiveModifiers passives, int node, int state) {
        return model.expansions().place(passives.of(node, state)).stream()
                .map(p -> new Placed(
                        p.store(),
                        p.modifier().withValue(Cells.countable(p.modifier().value()))))
                .toList();
    }

    /** Lays the tree's modifiers into the stores: what the reference reader walks. */
    void layTree(Allocation allocation) {
        layTree(model, passives, allocation);
    }

    /** The same while the character is still being put together. */
    static void layTree(CharacterModel model, PassiveModifiers passives, Allocation allocation) {
        PassiveTree tree = model.tree();
        var byStore = new HashMap<ModifierStore, List<Modifier>>();
        for (int id : allocation.ids()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                for (Placed p : modifiers(model, passives, node, allocation.state(id))) {
                    byStore.computeIfAbsent(p.store(), s -> new ArrayList<>()).add(p.modifier());
                }
            }
        }
        for (ModifierStore store : model.actors().stores()) {
            store.setTree(byStore.getOrDefault(store, List.of()));
        }
    }

    /** Runs all rules with a reader and collects the results. */
    BuildStats calculate(Aggregates aggregates) {
        rules.calculate(aggregates);
        return results();
    }

    /** The results as the actors hold them. */
    BuildStats results() {
        Minion minion = model.mainSkill().minion();
        return new BuildStats(
                model.player().results(),
                minion == null ? Map.of() : minion.actor().results());
    }
}

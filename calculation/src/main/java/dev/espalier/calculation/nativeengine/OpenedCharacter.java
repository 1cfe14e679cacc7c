package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.compiled.Cells;
import dev.espalier.calculation.compiled.TreeSource;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.passive.PassiveModifiers;
import dev.espalier.calculation.rules.offence.FullDps;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A character put together for one structural variant of the tree, with its rules; ready for either reader. */
final class OpenedCharacter implements TreeSource {
    /** A skill that is part of the sum over several skills: the character that uses it, and how often it counts. */
    record Counted(OpenedCharacter character, int count) {}

    private final CharacterModel model;
    private final RuleBook rules;
    private final PassiveModifiers passives;
    private final List<Counted> counted = new ArrayList<>();
    private final FullDps fullDps;

    OpenedCharacter(CharacterModel model, RuleBook rules, PassiveModifiers passives) {
        this.model = model;
        this.rules = rules;
        this.passives = passives;
        this.fullDps = new FullDps(model.data().constants().misc("DotDpsCap"));
    }

    /** The skills whose damage is summed up; one of them may be the character's own main skill. */
    List<Counted> counted() {
        return counted;
    }

    /** Adds up what the counted skills' characters hold by now. */
    void sumUp() {
        fullDps.clear();
        for (int i = 0; i < counted.size(); i++) {
            Counted c = counted.get(i);
            fullDps.add(c.character.model.player(), c.character.minion(), c.count);
        }
        fullDps.publish(model.player());
    }

    /** The main skill's minion, or null if it has none. */
    @Nullable
    Actor minion() {
        Minion minion = model.mainSkill().minion();
        return minion == null ? null : minion.actor();
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

    /** The conditions and multipliers that the nodes of the tree grant when they are simply allocated. */
    Set<Stat> grantedByTree() {
        var granted = new HashSet<Stat>();
        for (int node = 0; node < model.tree().size(); node++) {
            for (Placed p : modifiers(node, NodeState.ALLOCATED)) {
                Stat stat = p.modifier().stat();
                if (stat.isCondition() || stat.isMultiplier()) {
                    granted.add(stat);
                }
            }
        }
        return granted;
    }

    /** Lays the tree's modifiers into the stores: what the reference reader walks. */
    void layTree(Allocation allocation) {
        layTree(model, passives, allocation);
        for (Counted c : counted) {
            if (c.character != this) {
                c.character.layTree(allocation);
            }
        }
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
        for (Counted c : counted) {
            if (c.character != this) {
                c.character.rules.calculate(aggregates);
            }
        }
        sumUp();
        return results();
    }

    /** The results as the actors hold them. */
    BuildStats results() {
        Actor minion = minion();
        return new BuildStats(model.player().results(), minion == null ? Map.of() : minion.results());
    }
}

package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.core.ActionSpeed;
import dev.espalier.calculation.rules.core.Attributes;
import dev.espalier.calculation.rules.core.Buffs;
import dev.espalier.calculation.rules.core.Charges;
import dev.espalier.calculation.rules.core.Curses;
import dev.espalier.calculation.rules.core.Exposure;
import dev.espalier.calculation.rules.core.InflictedAilments;
import dev.espalier.calculation.rules.core.MinionBuffs;
import dev.espalier.calculation.rules.core.MinionLimits;
import dev.espalier.calculation.rules.core.Pools;
import dev.espalier.calculation.rules.core.Presence;
import dev.espalier.calculation.rules.core.Rage;
import dev.espalier.calculation.rules.core.Reservation;
import dev.espalier.calculation.rules.core.SharedAuras;
import dev.espalier.calculation.rules.core.SlotBonusEffect;
import dev.espalier.calculation.rules.core.TemporaryEffects;
import dev.espalier.calculation.rules.core.Wither;
import dev.espalier.calculation.rules.defence.Defences;
import dev.espalier.calculation.rules.defence.survival.Survival;
import dev.espalier.calculation.rules.equipment.Charms;
import dev.espalier.calculation.rules.equipment.FlaskRecovery;
import dev.espalier.calculation.rules.equipment.Flasks;
import dev.espalier.calculation.rules.equipment.ItemRequirements;
import dev.espalier.calculation.rules.offence.SkillOffence;
import dev.espalier.data.constant.Constants;
import dev.espalier.data.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All rules of one opened character, in the order in which they run. The order is Path of Building's: attributes before
 * buffs, buffs before temporary effects, everything that changes a pool before the pools.
 */
final class RuleBook {
    private final CharacterModel model;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Rule, Integer> closing = new HashMap<>();

    RuleBook(CharacterModel model) {
        this.model = model;
        Constants constants = model.data().constants();
        Actor player = model.player();
        Minion minion = model.mainSkill().minion();
        double accuracyPerDex = constants.misc("AccuracyPerDexBase");
        rules.add(new SlotBonusEffect(player));
        rules.add(new Flasks(model));
        rules.add(new Charms(model));
        rules.add(new Attributes(player, accuracyPerDex));
        rules.add(new ItemRequirements(model));
        rules.add(new Presence(player));
        if (minion != null) {
            rules.add(new Attributes(minion.actor(), accuracyPerDex));
            rules.add(new Presence(minion.actor()));
        }
        rules.add(new MinionLimits(model));
        rules.add(new Charges(player));
        rules.add(new Buffs(model));
        rules.add(new SharedAuras(model, minion));
        if (minion != null) {
            rules.add(new MinionBuffs(model, minion, 0));
        }
        rules.add(new Curses(model, cursePriorities(constants)));
        rules.add(new FlaskRecovery(model));
        rules.add(new Charges(player));
        rules.add(new Wither(model));
        temporary(player, constants);
        if (minion != null) {
            rules.add(new Charges(minion.actor()));
            temporary(minion.actor(), constants);
        }
        rules.add(new InflictedAilments(model));
        temporary(model.enemy(), constants);
        rules.add(new Exposure(player, model.enemy()));
        double chainsCap = constants.misc("TemporalChainsEffectCap");
        rules.add(new ActionSpeed(player, chainsCap));
        if (minion != null) {
            rules.add(new ActionSpeed(minion.actor(), chainsCap));
        }
        double lowPool = constants.misc("LowPoolThreshold");
        rules.add(new Pools(player, lowPool));
        rules.add(new Reservation(model));
        Defences defences = Defences.ofPlayer(model);
        rules.addAll(defences.beforePools());
        rules.add(new Pools(player, lowPool));
        rules.add(new Reservation(model));
        rules.addAll(defences.afterPools());
        rules.add(new ActionSpeed(model.enemy(), chainsCap));
        close(Survival.of(model, player));
        close(List.of(new SkillOffence(model, model.mainSkill())));
        if (minion != null) {
            defend(Defences.ofMinion(model, minion.actor()), new Pools(minion.actor(), lowPool));
            close(List.of(new SkillOffence(model, minion.mainSkill())));
        }
    }

    private void defend(Defences defences, Pools pools) {
        rules.add(pools);
        rules.addAll(defences.beforePools());
        rules.add(pools);
        rules.addAll(defences.afterPools());
    }

    private void temporary(Actor actor, Constants constants) {
        Fact chill = constants.section("nonDamagingAilment").get("Chill").orElseThrow();
        rules.add(new TemporaryEffects(
                actor,
                chill.get("default").map(Fact::number).orElseThrow(),
                chill.get("max").map(Fact::number).orElseThrow()));
        rules.add(new Rage(actor));
    }

    private static Map<String, Double> cursePriorities(Constants constants) {
        var priorities = new TreeMap<String, Double>();
        constants.section("cursePriority").table().forEach((name, value) -> priorities.put(name, value.number()));
        return priorities;
    }

    /** The rules in their order. */
    List<Rule> rules() {
        return rules;
    }

    /**
     * By rule, the number of the closing group that it belongs to, from 1; 0 for none. What a closing group writes is read
     * by no rule outside of it, so the whole group may be left out when nobody asks for its results.
     */
    int[] closingGroups() {
        int[] groups = new int[rules.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = closing.getOrDefault(rules.get(i), 0);
        }
        return groups;
    }

    private void close(List<Rule> group) {
        int number = 1 + (int) closing.values().stream().distinct().count();
        for (Rule rule : group) {
            rules.add(rule);
            closing.put(rule, number);
        }
    }

    /** Runs all rules; the actors hold the results afterwards. */
    void calculate(Aggregates a) {
        model.actors().clear();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).calculate(a);
        }
    }
}

package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.core.ActionSpeed;
import dev.espalier.calculation.rules.core.Attributes;
import dev.espalier.calculation.rules.core.Buffs;
import dev.espalier.calculation.rules.core.Charges;
import dev.espalier.calculation.rules.core.CombatStates;
import dev.espalier.calculation.rules.core.ConsecratedGround;
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
import dev.espalier.calculation.rules.core.TotemCount;
import dev.espalier.calculation.rules.core.Wither;
import dev.espalier.calculation.rules.defence.Defences;
import dev.espalier.calculation.rules.defence.survival.Survival;
import dev.espalier.calculation.rules.equipment.Charms;
import dev.espalier.calculation.rules.equipment.FlaskRecovery;
import dev.espalier.calculation.rules.equipment.Flasks;
import dev.espalier.calculation.rules.equipment.ItemRequirements;
import dev.espalier.calculation.rules.equipment.RequiredAttributes;
import dev.espalier.calculation.rules.equipment.WeaponAccuracy;
import dev.espalier.calculation.rules.offence.SkillOffence;
import dev.espalier.data.constant.Constants;
import dev.espalier.data.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * All rules of one opened character, in the order in which they run. The order is Path of Building's: attributes before
 * buffs, buffs before temporary effects, everything that changes a pool before the pools.
 */
final class RuleBook {
    private final CharacterModel model;
    private final List<Rule> rules = new ArrayList<>();
    private final RuleParts parts = new RuleParts();

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
        rules.add(new WeaponAccuracy(model));
        rules.add(new RequiredAttributes(model));
        rules.add(new Presence(player));
        if (minion != null) {
            rules.add(new Attributes(minion.actor(), accuracyPerDex));
            rules.add(new Presence(minion.actor()));
        }
        rules.add(new MinionLimits(model));
        rules.add(new TotemCount(model));
        rules.add(new Charges(player));
        rules.add(new Buffs(model));
        rules.add(new SharedAuras(model, minion));
        rules.add(new ConsecratedGround(player));
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
        Defences defences = Defences.ofPlayer(model);
        rules.add(defences.gear());
        rules.add(new Pools(player, lowPool));
        rules.add(new Reservation(model));
        var own = defenceParts();
        defences.beforePools((rule, part) -> add(rule, part, own));
        rules.add(new Pools(player, lowPool));
        rules.add(new Reservation(model));
        defences.afterPools((rule, part) -> add(rule, part, own));
        rules.add(new ActionSpeed(model.enemy(), chainsCap));
        survive(player, own);
        strike(model.mainSkill(), own);
        if (minion != null) {
            strike(minion.mainSkill(), defend(minion.actor(), lowPool));
        }
    }

    private ToIntFunction<Defences.Part> defenceParts() {
        return parts.open(Defences.Part.class, Defences.Part::drawsOn, part -> Set.of());
    }

    private ToIntFunction<Defences.Part> defend(Actor minion, double lowPool) {
        Defences defences = Defences.ofMinion(model, minion);
        Pools pools = new Pools(minion, lowPool);
        var own = defenceParts();
        rules.add(defences.gear());
        rules.add(pools);
        defences.beforePools((rule, part) -> add(rule, part, own));
        rules.add(pools);
        defences.afterPools((rule, part) -> add(rule, part, own));
        return own;
    }

    private void survive(Actor actor, ToIntFunction<Defences.Part> defences) {
        var all = parts.open(
                Survival.Part.class, Survival.Part::drawsOn, part -> numbers(defences, part.drawsOnDefences()));
        Survival.forEach(model, actor, (rule, part) -> add(rule, all.applyAsInt(part)));
    }

    private void strike(ActiveSkill skill, ToIntFunction<Defences.Part> defences) {
        var all = parts.open(
                SkillOffence.Part.class, SkillOffence.Part::drawsOn, part -> numbers(defences, part.drawsOnDefences()));
        new SkillOffence(model, skill).forEach((rule, part) -> add(rule, all.applyAsInt(part)));
    }

    private static Set<Integer> numbers(ToIntFunction<Defences.Part> defences, Set<Defences.Part> some) {
        return some.stream().map(defences::applyAsInt).collect(Collectors.toSet());
    }

    private void add(Rule rule, Defences.Part part, ToIntFunction<Defences.Part> own) {
        if (part == Defences.Part.OPEN) {
            rules.add(rule);
        } else {
            add(rule, own.applyAsInt(part));
        }
    }

    private void add(Rule rule, int part) {
        parts.put(rules.size(), part);
        rules.add(rule);
    }

    private void temporary(Actor actor, Constants constants) {
        Fact chill = constants.section("nonDamagingAilment").get("Chill").orElseThrow();
        rules.add(new TemporaryEffects(
                actor,
                chill.get("default").map(Fact::number).orElseThrow(),
                chill.get("max").map(Fact::number).orElseThrow()));
        rules.add(new Rage(actor));
        rules.add(new CombatStates(actor));
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

    /** What may be left out when nobody asks for it. */
    RuleParts parts() {
        return parts;
    }

    /** Runs all rules; the actors hold the results afterwards. */
    void calculate(Aggregates a) {
        model.actors().ledger().clear();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).calculate(a);
        }
    }
}

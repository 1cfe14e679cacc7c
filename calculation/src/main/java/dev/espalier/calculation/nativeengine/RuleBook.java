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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rules of one opened character, in the order in which they run. The order is Path of Building's: attributes before
 * buffs, buffs before temporary effects, everything that changes a pool before the pools.
 */
final class RuleBook {
    /** The part of those rules that any other may depend on. */
    private static final int ALWAYS = 0;

    private final CharacterModel model;
    private final List<Rule> rules = new ArrayList<>();
    /** By rule, the number of its part. */
    private final List<Integer> partOf = new ArrayList<>();
    /** By part, the parts whose numbers its rules read besides its own. */
    private final List<Set<Integer>> drawnOn = new ArrayList<>(List.of(Set.of(ALWAYS)));

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
        rules.addAll(defences.beforePools());
        rules.add(new Pools(player, lowPool));
        rules.add(new Reservation(model));
        rules.addAll(defences.afterPools());
        rules.add(new ActionSpeed(model.enemy(), chainsCap));
        close(Survival.of(model, player));
        close(new SkillOffence(model, model.mainSkill()));
        if (minion != null) {
            defend(Defences.ofMinion(model, minion.actor()), new Pools(minion.actor(), lowPool));
            close(new SkillOffence(model, minion.mainSkill()));
        }
        while (partOf.size() < rules.size()) {
            partOf.add(ALWAYS);
        }
    }

    private void defend(Defences defences, Pools pools) {
        rules.add(defences.gear());
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

    // ---- parts: what may be left out when nobody asks for it ----

    /** Rules that only each other read. */
    private void close(List<? extends Rule> part) {
        int number = drawnOn.size();
        drawnOn.add(Set.of(ALWAYS, number));
        for (Rule rule : part) {
            rules.add(rule);
            part(number);
        }
    }

    private void close(SkillOffence offence) {
        int first = drawnOn.size();
        for (SkillOffence.Part part : SkillOffence.Part.values()) {
            var draws = new TreeSet<>(Set.of(ALWAYS, first + part.ordinal()));
            part.drawsOn().forEach(p -> draws.add(first + p.ordinal()));
            drawnOn.add(draws);
        }
        offence.forEach((rule, part) -> {
            rules.add(rule);
            part(first + part.ordinal());
        });
    }

    /** The rules added so far that have no part yet belong to those that any may depend on, the last one to this part. */
    private void part(int number) {
        while (partOf.size() < rules.size() - 1) {
            partOf.add(ALWAYS);
        }
        partOf.add(number);
    }

    /** By part, yes. */
    boolean[] allParts() {
        boolean[] all = new boolean[drawnOn.size()];
        Arrays.fill(all, true);
        return all;
    }

    /** By part, whether it takes it to have what these rules write. */
    boolean[] partsFor(boolean[] byRule) {
        boolean[] parts = new boolean[drawnOn.size()];
        parts[ALWAYS] = true;
        for (int rule = 0; rule < byRule.length; rule++) {
            if (byRule[rule]) {
                drawnOn.get(partOf.get(rule)).forEach(p -> parts[p] = true);
            }
        }
        return parts;
    }

    /** By rule, whether it belongs to one of these parts. */
    boolean[] rulesOf(boolean[] parts) {
        boolean[] of = new boolean[rules.size()];
        for (int rule = 0; rule < of.length; rule++) {
            of[rule] = parts[partOf.get(rule)];
        }
        return of;
    }

    /** Whether a rule may read what another writes. */
    boolean drawsOn(int reader, int writer) {
        return drawnOn.get(partOf.get(reader)).contains(partOf.get(writer));
    }

    /** Runs all rules; the actors hold the results afterwards. */
    void calculate(Aggregates a) {
        model.actors().ledger().clear();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).calculate(a);
        }
    }
}

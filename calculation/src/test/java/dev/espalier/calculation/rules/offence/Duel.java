package dev.espalier.calculation.rules.offence;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.character.SkillEffect;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeFacts;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.code.Build;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A character with one skill against an enemy without defences: enough for the offence rules. */
final class Duel {
    private static final Build NOBODY = BuildCodes.build(BuildDocument.of("<PathOfBuilding2><Build level=\"90\""
            + " className=\"Witch\" ascendClassName=\"None\"/><Tree><Spec treeVersion=\"0_4\" nodes=\"\"/></Tree>"
            + "</PathOfBuilding2>"));
    private static final Source TEST = new Source(Source.Category.CONFIG, "Test");

    final CharacterModel model;
    final ActiveSkill skill;

    private Duel(String id, Set<String> flags, long modFlags) {
        GameData data = GameData.embedded();
        model = new CharacterModel(NOBODY, data, data.tree("0_4"), new Settings(Map.of(), Map.of()));
        skill = new ActiveSkill(model.player(), new SkillEffect(data.skills().get(id), 1, 0, null));
        skill.flags().addAll(flags);
        skill.scope(Scope.of(skill.store(), facts(modFlags, "")));
        model.player().set(Stat.of("ActionSpeedMod"), 1);
        player("CritChanceCap", Kind.BASE, 100);
        player("CritMultiplier", Kind.BASE, 100);
    }

    /** A spell cast in {@code seconds}, without damage of its own. */
    static Duel spell(double seconds) {
        Duel duel = new Duel(
                "FireballPlayer", Set.of("spell", "hit", "selfCast"), ModFlag.SPELL | ModFlag.HIT | ModFlag.CAST);
        duel.skill.data().put("castTimeOverride", seconds);
        return duel;
    }

    /** An attack with a one-handed mace in each hand for which there is a weapon. */
    static Duel attack(WeaponData main, WeaponData... off) {
        var flags = new HashSet<>(Set.of("attack", "hit", "melee", "selfCast", "weapon1Attack"));
        if (off.length > 0) {
            flags.addAll(List.of("weapon2Attack", "bothWeaponAttack"));
        }
        long modFlags = ModFlag.ATTACK | ModFlag.HIT | ModFlag.MELEE;
        Duel duel = new Duel("MeleeUnarmedPlayer", flags, modFlags);
        duel.model.weapons().put("Weapon 1", main);
        duel.skill.mainHand(Scope.of(duel.skill.store(), facts(modFlags, "MainHandAttack")));
        if (off.length > 0) {
            duel.model.weapons().put("Weapon 2", off[0]);
            duel.skill.offHand(Scope.of(duel.skill.store(), facts(modFlags, "OffHandAttack")));
        }
        return duel;
    }

    /** A mace that hits {@code rate} times a second for physical damage. */
    static WeaponData mace(double rate, double min, double max, double critChance) {
        return new WeaponData(
                "One Handed Mace",
                Map.of("AttackRate", rate, "PhysicalMin", min, "PhysicalMax", max, "CritChance", critChance),
                Set.of());
    }

    private static ScopeFacts facts(long flags, String condition) {
        ScopeFacts facts = ScopeFacts.NONE.withFlags(flags, 0);
        return condition.isEmpty() ? facts : facts.withCondition(Stat.condition(condition));
    }

    Duel data(String key, double value) {
        skill.data().put(key, value);
        return this;
    }

    Duel flag(String flag) {
        skill.flags().add(flag);
        return this;
    }

    Duel player(String stat, Kind kind, double value, Tag... tags) {
        model.player().store().add(Modifier.of(stat, kind, value, TEST, tags));
        return this;
    }

    Duel enemy(String stat, Kind kind, double value, Tag... tags) {
        model.enemy().store().add(Modifier.of(stat, kind, value, TEST, tags));
        return this;
    }

    Duel accuracyAgainst(double accuracy, double evasion) {
        model.player().relate(ActorRole.ENEMY, model.enemy());
        return player("Accuracy", Kind.BASE, accuracy).enemy("Evasion", Kind.BASE, evasion);
    }

    /** Calculates the skill and returns a result by name. */
    double result(String name) {
        Double result = results().get(name);
        if (result == null) {
            throw new AssertionError("no rule wrote " + name);
        }
        return result;
    }

    Map<String, Double> results() {
        var aggregates = new ReferenceAggregates();
        new SkillOffence(model, skill).forEach((rule, part) -> rule.calculate(aggregates));
        return model.player().results();
    }
}

package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ActiveSkill;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.modifier.notation.ModifierTemplate;
import dev.espalier.calculation.rules.core.BaseModifiers;
import dev.espalier.data.constant.Constants;
import dev.espalier.data.monster.Minion;
import dev.espalier.data.monster.MonsterTables;
import java.util.List;

/** What a minion has by itself (Path of Building 0.15.0, CalcPerform: the minion's modifiers). */
final class MinionBase {
    private static final Stats ACCURACY_OF_PLAYER = Stats.of("MinionAccuracyEqualsAccuracy");

    private final CharacterModel model;
    private final Entries entries;
    private final StatModifiers tables;

    MinionBase(CharacterModel model, Entries entries, StatModifiers tables) {
        this.model = model;
        this.entries = entries;
        this.tables = tables;
    }

    void addTo(Actor actor, Minion type, int level, ActiveSkill skill) {
        Constants constants = model.data().constants();
        MonsterTables monsters = model.data().monsters();
        new BaseModifiers(model).common(actor);
        actor.fixMultiplier("Level", level);
        base(actor, "Life", Math.floor(monsters.allyLife(level) * type.life()));
        if (type.energyShield() != 0) {
            base(actor, "LifeConvertToEnergyShield", type.energyShield() * 100);
        }
        base(actor, "Armour", Rounding.round(monsters.armour(level) * orOne(type.armour())));
        base(actor, "Evasion", Rounding.round(monsters.evasion(level) * orOne(type.evasion())));
        accuracy(actor);
        base(
                actor,
                "CritMultiplier",
                constants.monster("base_critical_hit_damage_bonus")
                        + constants.minionIntrinsic("base_critical_hit_damage_bonus"));
        base(actor, "FireResist", type.fireResist());
        base(actor, "ColdResist", type.coldResist());
        base(actor, "LightningResist", type.lightningResist());
        base(actor, "ChaosResist", type.chaosResist());
        base(actor, "ProjectileCount", 1);
        stun(actor, constants);
        Source source = new Source(Source.Category.BASE, type.name());
        for (ModifierTemplate t : tables.ofMinion(type.id())) {
            actor.store().add(t.fill(0, source));
        }
        actor.store().addAll(skill.granted());
        attributes(actor, skill);
    }

    /** A factor that the game's tables leave out is 1. */
    private static double orOne(double factor) {
        return factor == 0 ? 1 : factor;
    }

    private static void base(Actor actor, String stat, double value) {
        actor.store().add(Modifier.of(stat, Kind.BASE, value, Source.BASE));
    }

    private void accuracy(Actor actor) {
        if (entries.flag(Scope.of(model.player()), ACCURACY_OF_PLAYER)) {
            Tag ofPlayer = new Tag.PerStat(ActorRole.PARENT, List.of(Stat.of("Accuracy")), 1, null, 0, null);
            actor.store().add(Modifier.of("Accuracy", Kind.BASE, 1, Source.rule("Player"), ofPlayer));
        } else {
            actor.store().add(Modifier.flag("CannotBeEvaded", Source.rule("Minion attacks always hit")));
        }
    }

    private static void stun(Actor actor, Constants constants) {
        actor.store()
                .add(Modifier.of(
                        "PhysicalHeavyStunBuildup",
                        Kind.MORE,
                        constants.monster("physical_hit_damage_stun_multiplier_+%_final_from_ot"),
                        Source.BASE));
        actor.store()
                .add(Modifier.of(
                                "EnemyHeavyStunBuildup",
                                Kind.MORE,
                                constants.monster("melee_hit_damage_stun_multiplier_+%_final_from_ot"),
                                Source.BASE)
                        .withFlags(ModFlag.MELEE, 0));
    }

    /** "Your Strength is added to your Minions". */
    private void attributes(Actor actor, ActiveSkill skill) {
        boolean companion = skill.types().contains("Companion");
        shared(actor, "StrengthAddedToMinions", "Str", 1);
        shared(actor, "HalfStrengthAddedToMinions", "Str", 0.5);
        shared(actor, "DexterityAddedToMinions", "Dex", 1);
        if (companion) {
            shared(actor, "StrengthAddedToCompanions", "Str", 1);
            shared(actor, "DexterityAddedToCompanions", "Dex", 1);
        }
    }

    private void shared(Actor actor, String flag, String attribute, double share) {
        if (entries.flag(Scope.of(model.player()), Stats.of(flag))) {
            Tag ofPlayer = new Tag.PerStat(ActorRole.PARENT, List.of(Stat.of(attribute)), 1 / share, null, 0, null);
            actor.store().add(Modifier.of(attribute, Kind.BASE, 1, Source.rule("Player"), ofPlayer));
        }
    }
}

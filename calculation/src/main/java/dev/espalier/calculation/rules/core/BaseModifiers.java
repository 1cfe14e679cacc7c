package dev.espalier.calculation.rules.core;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.FLAG;
import static dev.espalier.calculation.modifier.Kind.INCREASED;
import static dev.espalier.calculation.modifier.Kind.MORE;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.data.constant.Constants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every player, minion and enemy has from the start (Path of Building 0.15.0, CalcSetup: base modifiers), from the
 * game's constants.
 */
public final class BaseModifiers {
    private static final List<String> ELEMENTS = List.of("Fire", "Cold", "Lightning");
    /** Flags that are on while a condition of the same name holds. */
    private static final List<String> CONDITION_FLAGS = List.of(
            "Fortify",
            "Fortified",
            "Fanaticism",
            "Onslaught",
            "UnholyMight",
            "ChaoticMight",
            "Adrenaline",
            "LesserMassiveShrine",
            "LesserBrutalShrine",
            "DiamondShrine",
            "MassiveShrine",
            "AlchemistsGenius",
            "LuckyHits",
            "Convergence");

    private final CharacterModel model;
    private final Constants constants;

    public BaseModifiers(CharacterModel model) {
        this.model = model;
        this.constants = model.data().constants();
    }

    /** Adds the base modifiers of player and enemy. */
    public void addTo() {
        common(model.player());
        common(model.enemy());
        player();
        enemy();
    }

    /** What players, minions and enemies have in common. */
    public void common(Actor actor) {
        double cap = constants.character("base_maximum_all_resistances_%");
        for (String type : List.of("Fire", "Cold", "Lightning", "Chaos")) {
            base(actor, type + "ResistMax", cap);
            base(actor, "Totem" + type + "ResistMax", 75);
        }
        double block = constants.character("object_inherent_base_maximum_block_%_from_ot");
        base(actor, "BaseBlockChanceMax", block);
        base(actor, "BaseSpellBlockChanceMax", block);
        base(actor, "SpellDodgeChanceMax", 75);
        base(actor, "ChargeDuration", 15);
        base(actor, "PowerChargesMax", constants.character("max_power_charges"));
        base(actor, "FrenzyChargesMax", constants.character("max_frenzy_charges"));
        base(actor, "EnduranceChargesMax", constants.character("max_endurance_charges"));
        base(actor, "InspirationChargesMax", 5);
        base(actor, "BloodChargesMax", 5);
        for (String pool : List.of("Life", "Mana", "EnergyShield")) {
            base(actor, "Max" + pool + "LeechRate", pool.equals("EnergyShield") ? 10 : 20);
            base(actor, "Max" + pool + "LeechInstance", 10);
        }
        base(actor, "ImpaleStacksMax", 5);
        for (String ailment : List.of("Ignite", "Bleed", "Poison", "Shock", "Chill", "Scorch")) {
            base(actor, ailment + "StacksMax", 1);
        }
        base(actor, "TrapThrowingTime", 0.6);
        base(actor, "MineLayingTime", 0.3);
        base(actor, "WarcryCastTime", 0.8);
        base(actor, "TotemPlacementTime", 0.6);
        base(actor, "BallistaPlacementTime", 0.35);
        base(actor, "CritChanceCap", 100);
        base(actor, "PresenceRadius", constants.character("base_presence_radius"));
        base(actor, "SurroundedRadius", constants.misc("SurroundedRadiusBase"));
        base(actor, "SurroundedMinimum", constants.game("BaseRequiredEnemiesToBeConsideredSurrounded"));
        add(actor, "AilmentThreshold", BASE, 50, Tag.PercentStat.of("Life", 1));
        add(actor, "PoiseThreshold", BASE, 50, Tag.PercentStat.of("Life", 1));
        states(actor);
        actor.fixCondition("Buffed");
        actor.fixCondition("Combat");
        actor.fixCondition("Effective");
    }

    private void states(Actor actor) {
        add(actor, "MovementSpeed", INCREASED, -30, Tag.Condition.of("Maimed"));
        add(actor, "Evasion", INCREASED, -15, Tag.Condition.of("Maimed"));
        Tag.Condition byParty = Tag.Condition.of("Party:Intimidated");
        add(actor, "DamageTaken", INCREASED, 10, Tag.Condition.of("Intimidated"));
        add(actor, "DamageTaken", INCREASED, 10, Tag.Condition.not("Intimidated"), byParty);
        add(actor, "Damage", INCREASED, -10, Tag.Condition.of("Intimidated"));
        add(actor, "Damage", INCREASED, -10, Tag.Condition.not("Intimidated"), byParty);
        add(actor, "DamageTaken", INCREASED, 10, ModFlag.SPELL, Tag.Condition.of("Unnerved"));
        add(
                actor,
                "DamageTaken",
                INCREASED,
                10,
                ModFlag.SPELL,
                Tag.Condition.not("Unnerved"),
                Tag.Condition.of("Party:Unnerved"));
        add(actor, "Damage", MORE, -10, Tag.Condition.of("Debilitated"));
        add(actor, "PhysicalDamageReduction", BASE, -15, Tag.Condition.of("Crushed"));
        add(actor, "Condition:Burning", FLAG, 1, Tag.Condition.of("Ignited"));
        add(actor, "Condition:Poisoned", FLAG, 1, atLeastOne("PoisonStack"));
        add(actor, "ShockBase", BASE, constants.game("BaseShockMagnitude"), of(ActorRole.ENEMY, "Shocked"));
        add(actor, "ChillBase", BASE, 30, of(ActorRole.ENEMY, "Chilled"));
        add(actor, "Blind", FLAG, 1, Tag.Condition.of("Blinded"));
        add(actor, "Chill", FLAG, 1, Tag.Condition.of("Chilled"));
        add(actor, "Freeze", FLAG, 1, Tag.Condition.of("Frozen"));
        for (String flag : CONDITION_FLAGS) {
            add(actor, flag, FLAG, 1, Tag.Condition.of(flag));
        }
    }

    private void player() {
        Actor p = model.player();
        p.fixMultiplier("Level", model.level());
        var characterClass = model.characterClass();
        base(p, "Str", characterClass.baseStrength());
        base(p, "Dex", characterClass.baseDexterity());
        base(p, "Int", characterClass.baseIntelligence());
        add(p, "Life", BASE, constants.character("life_per_level"), perLevel(16));
        add(p, "Mana", BASE, constants.character("mana_per_level"), perLevel(30));
        double accuracy = constants.character("accuracy_rating_per_level");
        add(p, "Accuracy", BASE, accuracy, perLevel(-accuracy));
        add(
                p,
                "ManaRegen",
                BASE,
                constants.misc("ManaRegenBase"),
                Tag.PerStat.of("Mana", 1),
                Tag.Condition.not("NoInherentManaRegen"));
        base(p, "Evasion", constants.character("base_evasion_rating"));
        base(p, "CritMultiplier", constants.character("base_critical_hit_damage_bonus"));
        add(p, "DotMultiplier", BASE, 50, Tag.Condition.of("CriticalStrike"));
        double penalty = model.settings().number("resistancePenalty", -60);
        for (String element : ELEMENTS) {
            base(p, element + "Resist", penalty);
            base(p, "Totem" + element + "Resist", 40);
        }
        base(p, "TotemChaosResist", 20);
        base(p, "MaximumRage", constants.character("maximum_rage"));
        base(p, "MaximumFortification", constants.character("base_max_fortification"));
        base(p, "MaximumValour", 50);
        base(p, "SoulEaterMax", 45);
        base(p, "EnemyCurseLimit", 1);
        base(p, "EnemyMarkLimit", 1);
        base(p, "SocketedCursesHexLimitValue", 1);
        base(p, "ProjectileCount", 1);
        base(p, "ActiveTrapLimit", constants.character("base_number_of_traps_allowed"));
        base(p, "ActiveMineLimit", constants.character("base_number_of_remote_mines_allowed"));
        base(p, "MineThrowCount", 1);
        base(p, "TrapThrowCount", 1);
        base(p, "ActiveBrandLimit", 3);
        base(p, "Multiplier:IntensityLimit", 3);
        base(p, "Multiplier:DemonFlameMaximum", 10);
        base(p, "WeaponSwapSpeed", constants.character("base_weapon_swap_duration_ms"));
        base(p, "SkillSlots", 9);
        temporary(p);
        stun(p);
    }

    private void temporary(Actor p) {
        Tag tailwind = Tag.Multiplier.of("Tailwind", 1, Tag.Cap.of(10));
        Tag soulEater = Tag.Multiplier.of("SoulEater");
        for (long speed : new long[] {ModFlag.ATTACK, ModFlag.CAST}) {
            add(p, "Speed", INCREASED, 5, speed, soulEater);
            add(p, "Speed", INCREASED, 2, speed, tailwind);
        }
        add(p, "MovementSpeed", INCREASED, 1, tailwind);
        add(p, "DeflectEffect", INCREASED, 1, tailwind);
        add(p, "Evasion", INCREASED, 10, tailwind);
        Tag rampage = Tag.Multiplier.of("Rampage", 20, Tag.Cap.of(constants.character("max_rampage_stacks") / 20));
        add(p, "Damage", INCREASED, constants.character("damage_+%_per_10_rampage_stacks"), rampage);
        double running = constants.character("movement_velocity_+%_per_10_rampage_stacks");
        add(p, "MovementSpeed", INCREASED, running, rampage);
        add(p, "MovementSpeed", INCREASED, 50, Tag.Condition.of("Sprinting"));
        add(p, "Condition:CanSprint", FLAG, 1, Tag.Condition.not("CannotSprint"));
        add(p, "Condition:BloodStance", FLAG, 1, Tag.Condition.not("SandStance"));
        add(p, "Condition:PrideMinEffect", FLAG, 1, Tag.Condition.not("PrideMaxEffect"));
        add(p, "ManaDegenPercent", BASE, 1, Tag.Multiplier.of("EffectiveManaBurnStacks"));
        add(p, "LifeDegenPercent", BASE, 1, Tag.Multiplier.of("WeepingWoundsStacks"));
    }

    /** What makes hits stun and bleeding hurt those who move. */
    private void stun(Actor actor) {
        base(
                actor,
                "PhysicalHeavyStunBuildup",
                MORE,
                constants.character("physical_hit_damage_stun_multiplier_+%_final_from_ot"));
        add(
                actor,
                "EnemyHeavyStunBuildup",
                MORE,
                constants.character("melee_hit_damage_stun_multiplier_+%_final_from_ot"),
                ModFlag.MELEE);
        double moving = constants.monster("bleeding_moving_damage_%_of_base_override") - 100;
        Tag movingEnemy = new Tag.Condition(
                ActorRole.ENEMY, List.of(Stat.condition("Moving"), Stat.condition("BleedAggravated")), false);
        actor.store()
                .add(Modifier.of(
                                "AilmentMagnitude",
                                MORE,
                                moving,
                                Source.BASE,
                                movingEnemy,
                                Tag.Condition.not("NoExtraBleedDamageToMovingEnemy"))
                        .withFlags(0, Keyword.BLEED));
    }

    private void enemy() {
        Actor e = model.enemy();
        e.fixMultiplier("Level", model.enemyLevel());
        base(e, "Accuracy", model.data().monsters().accuracy(model.enemyLevel()));
        add(e, "Condition:AgainstDamageOverTime", FLAG, 1, ModFlag.DOT, of(ActorRole.PLAYER, "Combat"));
    }

    private static Tag perLevel(double base) {
        return new Tag.Multiplier(null, List.of(Stat.multiplier("Level")), 1, null, base, null, false);
    }

    private static Tag of(@Nullable ActorRole role, String condition) {
        return new Tag.Condition(role, List.of(Stat.condition(condition)), false);
    }

    private static Tag atLeastOne(String multiplier) {
        return new Tag.MultiplierThreshold(
                null, List.of(Stat.multiplier(multiplier)), 1, null, null, Tag.Comparison.AT_LEAST);
    }

    private static void base(Actor actor, String stat, double value) {
        base(actor, stat, BASE, value);
    }

    private static void base(Actor actor, String stat, Kind kind, double value) {
        if (value != 0) {
            add(actor, stat, kind, value);
        }
    }

    private static void add(Actor actor, String stat, Kind kind, double value, Tag... tags) {
        add(actor, stat, kind, value, 0, tags);
    }

    private static void add(Actor actor, String stat, Kind kind, double value, long flags, Tag... tags) {
        actor.store().add(Modifier.of(stat, kind, value, Source.BASE, tags).withFlags(flags, 0));
    }
}

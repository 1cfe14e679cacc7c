package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.ArmourData;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.recovery.ArcaneSurge;
import dev.espalier.calculation.rules.defence.recovery.LeechBounds;
import dev.espalier.calculation.rules.defence.recovery.Recharge;
import dev.espalier.calculation.rules.defence.recovery.Recoup;
import dev.espalier.calculation.rules.defence.recovery.RecoveryRates;
import dev.espalier.calculation.rules.defence.recovery.Regeneration;
import dev.espalier.data.constant.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The rules of an actor's defences in their order, which is that of Path of Building 0.15.0 (CalcDefence). Pools come in
 * between: defences can be converted to life and mana, and regeneration counts them.
 */
public final class Defences {
    /** What may be left out when nobody asks for it. */
    public enum Part {
        /** What any rule may read. */
        OPEN,
        /** How hits and ailments are avoided, and what is taken off them. */
        AVOIDANCE,
        /** How fast pools are recovered, and recoup. */
        RECOUP,
        /** Regeneration, recharge and the bounds of leech. */
        REGENERATION;

        /** The other parts whose numbers the rules of this one read. */
        public Set<Part> drawsOn() {
            return this == REGENERATION ? Set.of(RECOUP) : Set.of();
        }
    }

    private static final List<String> SLOTS =
            List.of("Helmet", "Gloves", "Boots", "Body Armour", "Weapon 2", "Weapon 3");

    private final Actor actor;
    private final Scope enemy;
    private final Constants constants;
    private final List<ArmourPiece> pieces;
    private final Settings settings;

    Defences(CharacterModel model, Actor actor, List<ArmourPiece> pieces) {
        this.actor = actor;
        this.enemy = Scope.of(Objects.requireNonNull(actor.other(ActorRole.ENEMY), "the actor has no enemy"));
        this.constants = model.data().constants();
        this.pieces = pieces;
        this.settings = model.settings();
    }

    /** The defences of the player. */
    public static Defences ofPlayer(CharacterModel model) {
        return new Defences(model, model.player(), worn(model));
    }

    /** The defences of a minion, who wears no armour. */
    public static Defences ofMinion(CharacterModel model, Actor minion) {
        return new Defences(model, minion, List.of());
    }

    private static List<ArmourPiece> worn(CharacterModel model) {
        var pieces = new ArrayList<ArmourPiece>();
        for (String slot : SLOTS) {
            ArmourData a = model.equipment().armour(slot);
            if (a != null) {
                pieces.add(new ArmourPiece(slot, a.armour(), a.evasion(), a.energyShield(), a.ward(), a.blockChance()));
            }
        }
        return List.copyOf(pieces);
    }

    /** What each piece of armour brings: even pools may count it. */
    public Rule gear() {
        return new GearDefences(actor, pieces);
    }

    /** What comes before the pools: resistances, block, armour, evasion, energy shield. */
    public void beforePools(BiConsumer<Rule, Part> action) {
        double unlucky = settings.number("EHPUnluckyWorstOf", 1);
        boolean lowShield = settings.flag("conditionLowEnergyShield");
        action.accept(new Resistances(actor, constants), Part.OPEN);
        action.accept(new Block(actor, enemy, pieces, constants, unlucky), Part.OPEN);
        action.accept(new ArmourEvasionShield(actor, pieces, constants, lowShield), Part.OPEN);
        action.accept(new Evading(actor, enemy, constants), Part.AVOIDANCE);
        action.accept(new Dodging(actor, enemy, constants, unlucky), Part.AVOIDANCE);
    }

    /** What comes after pools and reservation: recovery, damage reduction, movement, avoidance. */
    public void afterPools(BiConsumer<Rule, Part> action) {
        action.accept(new ArcaneSurge(actor), Part.OPEN);
        action.accept(new RecoveryRates(actor), Part.RECOUP);
        action.accept(new LeechBounds(actor), Part.REGENERATION);
        action.accept(new Regeneration(actor), Part.REGENERATION);
        action.accept(new Recharge(actor, constants), Part.REGENERATION);
        action.accept(new Recoup(actor), Part.RECOUP);
        action.accept(new DamageReductionCaps(actor, constants), Part.AVOIDANCE);
        action.accept(new MovementSpeed(actor), Part.OPEN);
        action.accept(new Avoidance(actor, constants), Part.AVOIDANCE);
        action.accept(new AilmentThreshold(actor), Part.AVOIDANCE);
        action.accept(new AilmentsOnSelf(actor, enemy), Part.AVOIDANCE);
    }
}

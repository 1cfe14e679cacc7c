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

/**
 * The rules of an actor's defences in their order, which is that of Path of Building 0.15.0 (CalcDefence). Pools come in
 * between: defences can be converted to life and mana, and regeneration counts them.
 */
public final class Defences {
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
    public List<Rule> beforePools() {
        double unlucky = settings.number("EHPUnluckyWorstOf", 1);
        return List.of(
                new Resistances(actor, constants),
                new Block(actor, enemy, pieces, constants, unlucky),
                new ArmourEvasionShield(actor, pieces, constants, settings.flag("conditionLowEnergyShield")),
                new Evading(actor, enemy, constants),
                new Dodging(actor, enemy, constants, unlucky));
    }

    /** What comes after pools and reservation: recovery, damage reduction, movement, avoidance. */
    public List<Rule> afterPools() {
        return List.of(
                new ArcaneSurge(actor),
                new RecoveryRates(actor),
                new LeechBounds(actor),
                new Regeneration(actor),
                new Recharge(actor, constants),
                new Recoup(actor),
                new DamageReductionCaps(actor, constants),
                new MovementSpeed(actor),
                new Avoidance(actor, constants),
                new AilmentThreshold(actor),
                new AilmentsOnSelf(actor, enemy));
    }
}

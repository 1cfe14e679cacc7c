package dev.espalier.calculation.rules.defence;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.List;

/**
 * Armour, evasion, energy shield and ward on worn items, slot by slot and in all, for modifiers that count them (Path of
 * Building 0.15.0, CalcDefence: armour defence types for conditionals). Body armour can count double.
 */
final class GearDefences implements Rule {
    private static final Stats DOUBLE_BODY = Stats.of("DoubleBodyArmourDefence");
    private static final Stats UNBREAKABLE = Stats.of("Unbreakable");
    private static final Stats IRON_REFLEXES = Stats.of("IronReflexes");
    private static final Stats BODY_TO_WARD = Stats.of("ConvertBodyArmourArmourEvasionToWard");
    private static final Stats BODY_TO_WARD_SHARE = Stats.of("BodyArmourArmourEvasionToWardPercent");
    private static final Stats SHIELD_TO_LIFE = Stats.of("ConvertArmourESToLife");
    private static final Stats SHIELD_TO_WARD = Stats.of("EnergyShieldToWard");

    private static final Kind ARMOUR = new Kind("Armour");
    private static final Kind EVASION = new Kind("Evasion");
    private static final Kind ENERGY_SHIELD = new Kind("EnergyShield");
    private static final Kind WARD = new Kind("Ward");

    private record Kind(Stat all, Stat gear) {
        Kind(String name) {
            this(Stat.of(name + "OnAllArmourItems"), Stat.of("Gear:" + name));
        }
    }

    private record Piece(
            ArmourPiece data, Stat armour, Stat evasion, Stat energyShield, Stat ward, Stat lowest, boolean body) {
        Piece(ArmourPiece data) {
            this(
                    data,
                    Stat.of("ArmourOn" + data.slot()),
                    Stat.of("EvasionOn" + data.slot()),
                    Stat.of("EnergyShieldOn" + data.slot()),
                    Stat.of("WardOn" + data.slot()),
                    Stat.of("LowestOfArmourAndEvasionOn" + data.slot()),
                    data.isBody());
        }
    }

    private final Actor actor;
    private final Scope scope;
    private final Piece[] pieces;

    GearDefences(Actor actor, List<ArmourPiece> pieces) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.pieces = pieces.stream().map(Piece::new).toArray(Piece[]::new);
    }

    @Override
    public void calculate(Aggregates a) {
        double twice = a.flag(scope, DOUBLE_BODY) ? 2 : 1;
        boolean unbreakable = a.flag(scope, UNBREAKABLE);
        double armourTimes = twice * (unbreakable ? 2 : 1);
        double evasionTimes = twice * (unbreakable && a.flag(scope, IRON_REFLEXES) ? 2 : 1);
        double kept = a.flag(scope, BODY_TO_WARD) ? 1 - a.base(scope, BODY_TO_WARD_SHARE) / 100 : 1;
        boolean countsShield = a.flag(scope, SHIELD_TO_WARD) || !a.flag(scope, SHIELD_TO_LIFE);
        zero(ARMOUR);
        zero(EVASION);
        zero(ENERGY_SHIELD);
        zero(WARD);
        for (Piece p : pieces) {
            ArmourPiece d = p.data;
            count(WARD, p.ward, d.ward(), p.body ? twice : 1, 1);
            count(ENERGY_SHIELD, p.energyShield, d.energyShield(), p.body ? twice : 1, countsShield ? 1 : 0);
            count(ARMOUR, p.armour, d.armour(), p.body ? armourTimes : 1, p.body ? kept : 1);
            count(EVASION, p.evasion, d.evasion(), p.body ? evasionTimes : 1, p.body ? kept : 1);
            actor.set(p.lowest, Math.min(actor.get(p.armour), actor.get(p.evasion)));
        }
    }

    private void zero(Kind kind) {
        actor.set(kind.gear, 0);
    }

    private void count(Kind kind, Stat onSlot, double value, double times, double kept) {
        if (value > 0) {
            actor.set(kind.all, actor.get(kind.all) + value);
            actor.set(onSlot, value * times);
            actor.set(kind.gear, actor.get(kind.gear) + value * times * kept);
        }
    }
}

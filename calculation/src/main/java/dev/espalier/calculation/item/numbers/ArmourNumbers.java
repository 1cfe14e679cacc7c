package dev.espalier.calculation.item.numbers;

import dev.espalier.calculation.character.ArmourData;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.data.item.ArmourBase;

/** A piece of armour's own numbers (Path of Building 0.15.0, Item: armour data). */
public final class ArmourNumbers {
    private final LocalModifiers local;
    private final double armourAndEvasion;
    private final double evasionAndShield;
    private final double armourAndShield;
    private final double incArmourAndEvasion;
    private final double incEvasionAndShield;
    private final double incArmourAndShield;
    private final double incAll;
    private final double qualityFactor;

    private ArmourNumbers(double quality, LocalModifiers local) {
        this.local = local;
        this.armourAndEvasion = local.base("ArmourAndEvasion");
        this.evasionAndShield = local.base("EvasionAndEnergyShield");
        this.armourAndShield = local.base("ArmourAndEnergyShield");
        this.incArmourAndEvasion = local.increased("ArmourAndEvasion");
        this.incEvasionAndShield = local.increased("EvasionAndEnergyShield");
        this.incArmourAndShield = local.increased("ArmourAndEnergyShield");
        this.incAll = local.increased("Defences");
        this.qualityFactor = 1 + (local.base("AlternateQualityArmour") > 0 ? 0 : quality) / 100;
    }

    public static ArmourData of(ArmourBase base, double quality, LocalModifiers local, Source source) {
        var n = new ArmourNumbers(quality, local);
        double armour = n.value(
                "Armour",
                base.armour(),
                n.armourAndEvasion + n.armourAndShield,
                n.incArmourAndEvasion + n.incArmourAndShield);
        double evasion = n.value(
                "Evasion",
                base.evasion(),
                n.armourAndEvasion + n.evasionAndShield,
                n.incArmourAndEvasion + n.incEvasionAndShield);
        double shield = n.value(
                "EnergyShield",
                base.energyShield(),
                n.evasionAndShield + n.armourAndShield,
                n.incArmourAndShield + n.incEvasionAndShield);
        double ward = n.value("Ward", 0, 0, 0);
        double block = n.block(base.blockChance());
        if (base.movementPenalty() != 0) {
            local.add(Modifier.of(
                    "MovementSpeed",
                    Kind.BASE,
                    -base.movementPenalty(),
                    source,
                    Tag.Condition.not("IgnoreMovementPenalties")));
        }
        return overridden(new ArmourData(armour, evasion, shield, ward, block), local);
    }

    private double value(String stat, double base, double shared, double sharedIncrease) {
        double sum = base + local.base(stat) + shared;
        double increased = local.increased(stat) + sharedIncrease + incAll;
        return Rounding.round(sum * (1 + increased / 100) * qualityFactor);
    }

    private double block(double base) {
        if (base == 0) {
            return 0;
        }
        double increased = local.increased("BlockChance");
        return Math.floor(base * (1 + increased / 100) + local.base("BlockChance"));
    }

    private static ArmourData overridden(ArmourData data, LocalModifiers local) {
        ArmourData now = data;
        for (Payload.Entry e : local.entries("ArmourData")) {
            now = new ArmourData(
                    e.key().equals("Armour") ? e.value() : now.armour(),
                    e.key().equals("Evasion") ? e.value() : now.evasion(),
                    e.key().equals("EnergyShield") ? e.value() : now.energyShield(),
                    e.key().equals("Ward") ? e.value() : now.ward(),
                    e.key().equals("BlockChance") ? e.value() : now.blockChance());
        }
        return now;
    }
}

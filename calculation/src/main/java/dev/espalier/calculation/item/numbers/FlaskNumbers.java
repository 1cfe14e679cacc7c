package dev.espalier.calculation.item.numbers;

import dev.espalier.calculation.character.FlaskData;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.data.item.CharmBase;
import dev.espalier.data.item.FlaskBase;

/** A flask's or charm's own numbers (Path of Building 0.15.0, Item: flask data, charm data). */
public final class FlaskNumbers {
    private FlaskNumbers() {}

    public static FlaskData of(FlaskBase base, double quality, LocalModifiers local) {
        double durationFactor = 1 + local.increased("Duration") / 100;
        double durationMore = local.more("Duration");
        double instant = local.base("FlaskInstantRecovery");
        double recovery = 1 + local.increased("FlaskRecovery") / 100;
        double rate = 1 + local.increased("FlaskRecoveryRate") / 100;
        double amount = (1 + quality / 100) * recovery;
        return new FlaskData(
                Rounding.round(base.duration() * durationFactor / rate * durationMore, 1),
                base.life() * amount,
                base.mana() * amount,
                instant,
                local.base("FlaskAdditionalLifeRecovery"),
                chargesMax(base.chargesMax(), local),
                chargesUsed(base.chargesUsed(), local),
                local.base("FlaskChargesGenerated"),
                local.increased("FlaskChargesGained"),
                local.increased("FlaskChargeRecovery"),
                local.increased("FlaskEffect") + local.increased("LocalEffect"),
                local.flag("LifeFlaskEffectNotRemoved"),
                local.flag("ManaFlaskEffectNotRemoved"));
    }

    public static FlaskData of(CharmBase base, LocalModifiers local) {
        double factor = (1 + local.increased("Duration") / 100) * local.more("Duration");
        return new FlaskData(
                Rounding.round(base.duration() * factor, 1),
                0,
                0,
                0,
                0,
                chargesMax(base.chargesMax(), local),
                chargesUsed(base.chargesUsed(), local),
                local.base("FlaskChargesGenerated"),
                local.increased("FlaskChargesGained"),
                local.increased("FlaskChargeRecovery"),
                local.increased("CharmEffect") + local.increased("LocalEffect"),
                false,
                false);
    }

    private static double chargesMax(double base, LocalModifiers local) {
        return (base + local.base("FlaskCharges")) * (1 + local.increased("FlaskCharges") / 100);
    }

    private static double chargesUsed(double base, LocalModifiers local) {
        return Math.floor(base * (1 + local.increased("FlaskChargesUsed") / 100));
    }
}

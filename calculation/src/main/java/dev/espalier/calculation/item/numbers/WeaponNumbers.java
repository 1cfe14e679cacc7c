package dev.espalier.calculation.item.numbers;

import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.data.item.DamageRange;
import dev.espalier.data.item.ItemBase;
import dev.espalier.data.item.WeaponBase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A weapon's own numbers from its base, quality and local modifiers (Path of Building 0.15.0, Item: weapon data). */
public final class WeaponNumbers {
    private static final List<String> DAMAGE_TYPES = List.of("Physical", "Lightning", "Cold", "Fire", "Chaos");
    private static final DamageRange NO_DAMAGE = new DamageRange(0, 0);

    private final WeaponBase weapon;
    private final double quality;
    private final LocalModifiers local;
    private final Map<String, Double> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private WeaponNumbers(WeaponBase weapon, double quality, LocalModifiers local) {
        this.weapon = weapon;
        this.quality = quality;
        this.local = local;
    }

    public static WeaponData of(ItemBase base, WeaponBase weapon, double quality, LocalModifiers local) {
        var numbers = new WeaponNumbers(weapon, quality, local);
        numbers.speedAndRange();
        numbers.damage();
        numbers.critical();
        numbers.entries();
        numbers.totalDps();
        return new WeaponData(base.type(), numbers.values, numbers.flags);
    }

    private void speedAndRange() {
        double faster = local.increased("Speed", ModFlag.ATTACK)
                + Math.floor(quality / 8 * local.increased("AlternateQualityLocalAttackSpeedPer8Quality"));
        values.put("AttackSpeedInc", faster);
        values.put("AttackRate", Rounding.round(weapon.attackRate() * (1 + faster / 100), 2));
        double further = local.base("WeaponRange")
                + 10 * local.base("WeaponRangeMetre")
                + Math.floor(quality / 10 * local.base("AlternateQualityLocalWeaponRangePer10Quality"));
        values.put("rangeBonus", further);
        values.put("range", weapon.range() + further);
        if (weapon.reloadTime().isPresent()) {
            double reload = local.increased("ReloadSpeed", ModFlag.ATTACK) + faster;
            values.put("ReloadSpeedInc", reload);
            values.put("ReloadTime", Rounding.round(weapon.reloadTime().getAsDouble() / (1 + reload / 100), 2));
        }
    }

    private void damage() {
        double elemental = local.increased("LocalElementalDamage");
        for (String type : DAMAGE_TYPES) {
            DamageRange own = weapon.damage().getOrDefault(type, NO_DAMAGE);
            double min = own.min() + local.base(type + "Min");
            double max = own.max() + local.base(type + "Max");
            double factor = switch (type) {
                case "Physical" -> physicalFactor();
                case "Chaos" -> Double.NaN;
                default -> 1 + (local.increased("Local" + type + "Damage") + elemental) / 100;
            };
            damage(type, scaled(min, factor), scaled(max, factor));
        }
    }

    private double physicalFactor() {
        double more = 1 + local.increased("PhysicalDamage") / 100;
        boolean other = local.base("AlternateQualityWeapon") > 0;
        return more * (1 + (other ? 0 : quality) / 100);
    }

    private static double scaled(double amount, double factor) {
        return Double.isNaN(factor) ? amount : Rounding.round(amount * factor);
    }

    private void damage(String type, double min, double max) {
        if (min <= 0 || max <= 0) {
            return;
        }
        values.put(type + "Min", min);
        values.put(type + "Max", max);
        double dps = (min + max) / 2 * values.getOrDefault("AttackRate", 0.0);
        values.put(type + "DPS", dps);
        if (!type.equals("Physical") && !type.equals("Chaos")) {
            values.merge("ElementalDPS", dps, Double::sum);
        }
    }

    private void critical() {
        double increased = local.increased("CritChance")
                + Math.floor(quality / 4 * local.increased("AlternateQualityLocalCritChancePer4Quality"));
        values.put(
                "CritChance",
                Rounding.round((weapon.critChance() + local.base("CritChance")) * (1 + increased / 100), 2));
    }

    /** Numbers and facts that a modifier sets outright; 0 takes the number away, a fact that is on has the value 1. */
    private void entries() {
        for (Payload.Entry entry : local.entries("WeaponData")) {
            if (entry.value() == 0) {
                values.remove(entry.key());
            } else {
                values.put(entry.key(), entry.value());
            }
            if (entry.value() == 1) {
                flags.add(entry.key());
            }
        }
    }

    private void totalDps() {
        double total = 0;
        for (String type : DAMAGE_TYPES) {
            total += values.getOrDefault(type + "DPS", 0.0);
        }
        values.put("TotalDPS", total);
    }
}

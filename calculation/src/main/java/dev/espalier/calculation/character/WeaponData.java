package dev.espalier.calculation.character;

import java.util.Map;
import java.util.Set;

/**
 * A weapon's own numbers after its local modifiers and quality, by Path of Building's names: {@code AttackRate},
 * {@code CritChance}, {@code PhysicalMin}, {@code PhysicalMax}, {@code range}, {@code ReloadTime}.
 *
 * @param type the weapon's type ({@code Bow}, {@code One Handed Mace}), {@code None} for bare hands
 * @param flags facts that are on or off, {@code countsAsAll1H}
 */
public record WeaponData(String type, Map<String, Double> values, Set<String> flags) {
    public WeaponData {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /** A number of the weapon, 0 if it has none of that name. */
    public double get(String name) {
        return values.getOrDefault(name, 0.0);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }
}

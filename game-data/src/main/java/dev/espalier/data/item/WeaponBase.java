package dev.espalier.data.item;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A weapon's own numbers, before quality and modifiers.
 *
 * @param attackRate attacks a second
 * @param critChance chance of a critical hit, in percent
 * @param range in units of the game
 * @param reloadTime of crossbows, in seconds
 * @param damage by type: {@code Physical}, {@code Fire} ...
 */
public record WeaponBase(
        double attackRate,
        double critChance,
        double range,
        OptionalDouble reloadTime,
        Map<String, DamageRange> damage,
        Map<String, Fact> extra) {

    static WeaponBase of(Fact fact) {
        var table = new TableReader(fact);
        double attackRate = table.number("AttackRateBase");
        double critChance = table.number("CritChanceBase");
        double range = table.number("Range");
        OptionalDouble reloadTime = table.optionalNumber("ReloadTimeBase");
        return new WeaponBase(attackRate, critChance, range, reloadTime, damage(table), table.rest());
    }

    private static Map<String, DamageRange> damage(TableReader table) {
        var damage = new TreeMap<String, DamageRange>();
        for (String key : table.rest().keySet()) {
            if (key.endsWith("Min")) {
                String type = key.substring(0, key.length() - 3);
                damage.put(type, new DamageRange(table.number(key), table.number(type + "Max")));
            }
        }
        return Collections.unmodifiableMap(damage);
    }
}

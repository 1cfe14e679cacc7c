package dev.espalier.data.constant;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;

/** The bare hands of a class: attacks a second, critical chance in percent, physical damage. */
public record UnarmedWeapon(double attackRate, double critChance, double physicalMin, double physicalMax) {
    static UnarmedWeapon of(Fact fact) {
        var table = new TableReader(fact);
        return new UnarmedWeapon(
                table.number("AttackRate"),
                table.number("CritChance"),
                table.number("PhysicalMin"),
                table.number("PhysicalMax"));
    }
}

package dev.espalier.data.item;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.Map;

/**
 * A piece of armour's own numbers, before quality and modifiers; 0 where it has none.
 *
 * @param blockChance in percent
 * @param movementPenalty as a fraction: 0.05 is 5% less speed
 */
public record ArmourBase(
        double armour,
        double evasion,
        double energyShield,
        double blockChance,
        double movementPenalty,
        Map<String, Fact> extra) {

    static ArmourBase of(Fact fact) {
        var table = new TableReader(fact);
        return new ArmourBase(
                table.number("Armour", 0),
                table.number("Evasion", 0),
                table.number("EnergyShield", 0),
                table.number("BlockChance", 0),
                table.number("MovementPenalty", 0),
                table.rest());
    }
}

package dev.espalier.data.monster;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A minion. Life, energy shield, armour, evasion, accuracy and damage are factors on the tables of monsters or allies
 * by level; resistances are in percent.
 *
 * @param energyShield share of life, 0 where none is stated; armour and evasion likewise
 * @param damageSpread how far the least and greatest damage lie from the middle, as a fraction
 * @param attackTime in seconds
 * @param damageIgnoresAttackSpeed whether its damage is not multiplied by its attack time
 * @param limit the stat that limits how many there can be
 * @param skills ids of its skills
 * @param flags further flags
 * @param extra everything else the tables say about it
 */
public record Minion(
        String id,
        String name,
        double life,
        double energyShield,
        double armour,
        double evasion,
        double accuracy,
        double damage,
        double damageSpread,
        boolean damageIgnoresAttackSpeed,
        double attackTime,
        double attackRange,
        double movementSpeed,
        double fireResist,
        double coldResist,
        double lightningResist,
        double chaosResist,
        double spectreReservation,
        OptionalDouble companionReservation,
        Optional<String> weaponType1,
        Optional<String> weaponType2,
        Optional<String> limit,
        List<String> skills,
        Optional<String> category,
        Set<String> tags,
        List<String> spawnLocations,
        Set<String> flags,
        Map<String, Fact> extra) {

    /** The minion of an id from its entry in the table. */
    public static Minion of(String id, Fact fact) {
        var table = new TableReader(fact);
        return new Minion(
                id,
                table.text("name"),
                table.number("life"),
                table.number("energyShield", 0),
                table.number("armour", 0),
                table.number("evasion", 0),
                table.number("accuracy"),
                table.number("damage"),
                table.number("damageSpread"),
                table.flag("baseDamageIgnoresAttackSpeed"),
                table.number("attackTime"),
                table.number("attackRange"),
                table.number("baseMovementSpeed"),
                table.number("fireResist"),
                table.number("coldResist"),
                table.number("lightningResist"),
                table.number("chaosResist"),
                table.number("spectreReservation"),
                table.optionalNumber("companionReservation"),
                table.optionalText("weaponType1"),
                table.optionalText("weaponType2"),
                table.optionalText("limit"),
                table.texts("skillList"),
                table.optionalText("monsterCategory"),
                table.textSet("monsterTags"),
                table.texts("spawnLocation"),
                table.textSet("extraFlags"),
                table.rest());
    }
}

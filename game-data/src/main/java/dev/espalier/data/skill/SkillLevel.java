package dev.espalier.data.skill;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a skill costs, needs and does at one level.
 *
 * @param cost amounts by resource: {@code Mana}, {@code ManaPerMinute}, {@code RagePerMinute} ...
 * @param numbers every other number, by its key in the game's tables; the methods name those that occur
 */
public record SkillLevel(int level, Map<String, Double> cost, Map<String, Double> numbers, Map<String, Fact> extra) {

    static SkillLevel of(int level, Fact fact) {
        var table = new TableReader(fact);
        return new SkillLevel(level, table.numberTable("cost"), table.numbersLeft(), table.rest());
    }

    /** The number under a key of the game's tables. */
    public OptionalDouble number(String key) {
        Double value = numbers.get(key);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Character level needed, 0 where none is stated. */
    public double levelRequirement() {
        return number("levelRequirement").orElse(0);
    }

    /** Base chance of a critical hit, in percent. */
    public OptionalDouble critChance() {
        return number("critChance");
    }

    /** Damage multiplier of attacks, as a factor: 0.7 is 70% of base damage. */
    public OptionalDouble baseMultiplier() {
        return number("baseMultiplier");
    }

    /** More or less attack speed, in percent: -15. */
    public OptionalDouble attackSpeedMultiplier() {
        return number("attackSpeedMultiplier");
    }

    /** Time of one attack that does not depend on the weapon, in milliseconds. */
    public OptionalDouble attackTime() {
        return number("attackTime");
    }

    /** Cooldown in seconds. */
    public OptionalDouble cooldown() {
        return number("cooldown");
    }

    /** Uses that the cooldown can store. */
    public OptionalDouble storedUses() {
        return number("storedUses");
    }

    /** Effectiveness of added damage. */
    public OptionalDouble damageEffectiveness() {
        return number("damageEffectiveness");
    }

    /** A support's more or less cost, in percent above 0: 20 is 120% of the cost. */
    public OptionalDouble manaMultiplier() {
        return number("manaMultiplier");
    }

    /** A support's more or less reservation, in percent above 0. */
    public OptionalDouble reservationMultiplier() {
        return number("reservationMultiplier");
    }

    /** Spirit reserved. */
    public OptionalDouble spiritReservationFlat() {
        return number("spiritReservationFlat");
    }
}

package dev.espalier.data.constant;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.GameDataException;
import dev.espalier.data.fact.UnknownEntryException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Constants of characters, monsters and the game by their own names, and the small tables. Immutable.
 *
 * <p>Sections without a method of their own are reached by {@link #section}.
 */
public final class Constants {
    private final Map<String, Fact> sections;
    private final JewelRadii jewelRadii;
    private final List<QuestReward> questRewards;

    /** The constants from the sections of the pack. */
    public Constants(Map<String, Fact> sections) {
        this.sections = new TreeMap<>(sections);
        this.jewelRadii = new JewelRadii(
                section("jewelRadius").items().stream().map(JewelRadius::of).toList());
        this.questRewards =
                section("questRewards").items().stream().map(QuestReward::of).toList();
    }

    /** The names of all sections. */
    public Set<String> sectionNames() {
        return new LinkedHashSet<>(sections.keySet());
    }

    /** A section whole; an {@link UnknownEntryException} if there is none of this name. */
    public Fact section(String name) {
        Fact section = sections.get(name);
        if (section == null) {
            throw new UnknownEntryException("constants", name);
        }
        return section;
    }

    /** A constant of characters: {@code base_evasion_rating}; flags are 1. */
    public double character(String name) {
        return number("characterConstants", name);
    }

    /** A constant of monsters: {@code base_critical_hit_damage_bonus}. */
    public double monster(String name) {
        return number("monsterConstants", name);
    }

    /** A constant of the game's rules: {@code BaseIgniteDuration}. */
    public double game(String name) {
        return number("gameConstants", name);
    }

    /** A constant that Path of Building reckons with: {@code ServerTickTime}. */
    public double misc(String name) {
        return number("misc", name);
    }

    /** A stat that every minion of the player has. */
    public double minionIntrinsic(String stat) {
        return number("playerMinionIntrinsicStats", stat);
    }

    /** A number of a section; an {@link UnknownEntryException} if it has none of this name. */
    public double number(String section, String name) {
        return findNumber(section, name)
                .orElseThrow(() -> new UnknownEntryException("constants, section " + section, name));
    }

    /** A number of a section, if it has one of this name; a flag counts as 1 or 0. */
    public Optional<Double> findNumber(String section, String name) {
        return section(section).get(name).map(fact -> {
            if (fact instanceof Fact.Flag flag) {
                return flag.value() ? 1.0 : 0.0;
            }
            return fact.number();
        });
    }

    /** The radii of jewels. */
    public JewelRadii jewelRadii() {
        return jewelRadii;
    }

    /** The rewards of the campaign in the order of the acts. */
    public List<QuestReward> questRewards() {
        return questRewards;
    }

    /** Gold for taking back one passive, by character level from 1; the last price holds beyond the table. */
    public int respecPrice(int level) {
        List<Fact> prices = section("goldRespecPrices").items();
        if (level < 1) {
            throw new GameDataException("There is no respec price for level " + level + ".");
        }
        return (int) prices.get(Math.min(level, prices.size()) - 1).number();
    }

    /** A class of weapons by name ({@code Two Handed Mace}; {@code None} is unarmed), if there is one. */
    public Optional<WeaponType> weaponType(String name) {
        return section("weaponTypeInfo").get(name).map(fact -> WeaponType.of(name, fact));
    }

    /** The bare hands of a class, by the number that Path of Building writes as {@code classId}. */
    public UnarmedWeapon unarmed(int classId) {
        String key = Integer.toString(classId);
        return section("unarmedWeaponData")
                .get(key)
                .map(UnarmedWeapon::of)
                .orElseThrow(() -> new UnknownEntryException("unarmed weapons", key));
    }

    /**
     * Level of a minion granted by a skill of a level. Outside of the table it is 1, as Path of Building has it (0.15.0,
     * CalcActiveSkill: minion level).
     */
    public int minionLevel(int skillLevel) {
        List<Fact> levels = section("minionLevelTable").items();
        return skillLevel < 1 || skillLevel > levels.size()
                ? 1
                : (int) levels.get(skillLevel - 1).number();
    }

    /** Life factor of a totem by its number, if it has one. */
    public Optional<Double> totemLifeFactor(int totemId) {
        return findNumber("totemLifeMult", Integer.toString(totemId));
    }
}

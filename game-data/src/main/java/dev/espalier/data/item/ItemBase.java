package dev.espalier.data.item;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An item base: what an item is before its modifiers.
 *
 * @param type class of the item: {@code Body Armour}, {@code Wand}
 * @param subType {@code Armour/Evasion}, for instance
 * @param tags what modifiers ask about
 * @param implicits lines of its implicit modifiers, ranges in parentheses
 * @param implicitTags tags of each implicit modifier
 * @param quality most quality it has, in percent, or empty
 * @param socketLimit most rune sockets it has, or empty
 * @param spirit spirit it grants, or empty
 * @param charmLimit charm slots it grants (belts), or empty
 * @param extra everything else the tables say about it
 */
public record ItemBase(
        String name,
        String type,
        Optional<String> subType,
        Set<String> tags,
        boolean hidden,
        List<String> implicits,
        List<List<String>> implicitTags,
        Requirements requirements,
        OptionalDouble quality,
        OptionalDouble socketLimit,
        OptionalDouble spirit,
        OptionalDouble charmLimit,
        Optional<WeaponBase> weapon,
        Optional<ArmourBase> armour,
        Optional<FlaskBase> flask,
        Optional<CharmBase> charm,
        Map<String, Fact> extra) {

    /** The base of a name from its entry in the table. */
    public static ItemBase of(String name, Fact fact) {
        var table = new TableReader(fact);
        return new ItemBase(
                name,
                table.text("type"),
                table.optionalText("subType"),
                table.textSet("tags"),
                table.flag("hidden"),
                table.optionalText("implicit").map(ItemBase::lines).orElse(List.of()),
                table.list(
                        "implicitModTypes",
                        tags -> tags.items().stream().map(Fact::text).toList()),
                Requirements.of(table.numberTable("req")),
                table.optionalNumber("quality"),
                table.optionalNumber("socketLimit"),
                table.optionalNumber("spirit"),
                table.optionalNumber("charmLimit"),
                Optional.ofNullable(table.takeIfPresent("weapon")).map(WeaponBase::of),
                Optional.ofNullable(table.takeIfPresent("armour")).map(ArmourBase::of),
                Optional.ofNullable(table.takeIfPresent("flask")).map(FlaskBase::of),
                Optional.ofNullable(table.takeIfPresent("charm")).map(CharmBase::of),
                table.rest());
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}

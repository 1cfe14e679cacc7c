package dev.espalier.data.skill;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A gem.
 *
 * @param id the key of its table ({@code Metadata/Items/Gems/...}); variants of a gem have ids of their own
 * @param gameId the game's id, shared by variants
 * @param grantedEffectId the skill it grants
 * @param additionalEffectIds further skills it grants; the tables of skills lack some of them
 * @param additionalStatSetIds ids of further stat sets, which are among those of the granted skill
 * @param naturalMaxLevel the level it reaches by itself
 * @param strength share of the attribute in its requirements, 0 to 100; dexterity and intelligence alike
 * @param extra everything else the tables say about it
 */
public record Gem(
        String id,
        String gameId,
        String variantId,
        String name,
        Optional<String> baseTypeName,
        String type,
        Optional<String> family,
        int tier,
        int naturalMaxLevel,
        int strength,
        int dexterity,
        int intelligence,
        Set<String> tags,
        String tagText,
        Optional<String> weaponRequirements,
        String grantedEffectId,
        List<String> additionalEffectIds,
        List<String> additionalStatSetIds,
        Optional<String> secondaryEffectName,
        Map<String, Fact> extra) {

    /** The gem of an entry of the table. */
    public static Gem of(Fact fact) {
        var table = new TableReader(fact);
        return new Gem(
                table.text("id"),
                table.text("gameId"),
                table.text("variantId"),
                table.text("name"),
                table.optionalText("baseTypeName"),
                table.text("gemType"),
                table.optionalText("gemFamily"),
                table.integer("Tier"),
                table.integer("naturalMaxLevel"),
                table.integer("reqStr"),
                table.integer("reqDex"),
                table.integer("reqInt"),
                table.textSet("tags"),
                table.text("tagString"),
                table.optionalText("weaponRequirements"),
                table.text("grantedEffectId"),
                counted(table, "additionalGrantedEffectId"),
                counted(table, "additionalStatSet"),
                table.optionalText("secondaryEffectName"),
                table.rest());
    }

    /** The texts under a key with the numbers from 1 behind it, as far as they go. */
    private static List<String> counted(TableReader table, String key) {
        var texts = new ArrayList<String>();
        for (int i = 1; ; i++) {
            Optional<String> text = table.optionalText(key + i);
            if (text.isEmpty()) {
                return List.copyOf(texts);
            }
            texts.add(text.get());
        }
    }
}

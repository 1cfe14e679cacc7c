package dev.espalier.calculation.rules.equipment;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.GemRequirement;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The attributes that gear and gems ask for: of each the most that any item, any skill gem, or all support gems together
 * ask (Path of Building 0.15.0, CalcPerform: attribute requirements). Comes after the attributes themselves and {@link
 * ItemRequirements}.
 */
public final class RequiredAttributes implements Rule {
    private static final Stats GEMS = Stats.of("GlobalAttributeRequirements", "GlobalGemAttributeRequirements");
    private static final Stats NONE = Stats.of("IgnoreAttributeRequirements");
    private static final Stats BY_HIGHEST = Stats.of("GemAttributeRequirementsSatisfiedByHighestAttribute");

    /** One attribute: where it stands, what asks for it. */
    private record Attribute(Stat has, Stat asked, List<Stat> items, int[] gems, int supports) {}

    private final Actor player;
    private final Scope scope;
    private final List<Attribute> attributes;

    public RequiredAttributes(CharacterModel model) {
        player = model.player();
        scope = Scope.of(player);
        attributes = List.of(
                attribute(model, "Str", EquippedItem::strength, GemRequirement::strength),
                attribute(model, "Dex", EquippedItem::dexterity, GemRequirement::dexterity),
                attribute(model, "Int", EquippedItem::intelligence, GemRequirement::intelligence));
    }

    private static Attribute attribute(
            CharacterModel model,
            String name,
            ToIntFunction<EquippedItem> ofItem,
            ToIntFunction<GemRequirement> ofGem) {
        var items = new ArrayList<Stat>();
        for (EquippedItem item : model.equipment().all()) {
            if (ofItem.applyAsInt(item) > 0 && !item.isFlask() && !item.isCharm()) {
                items.add(Stat.of(name + "RequirementsOn" + item.slot()));
            }
        }
        int[] gems = model.gemRequirements().stream()
                .mapToInt(ofGem)
                .filter(amount -> amount > 0)
                .toArray();
        return new Attribute(
                Stat.of(name), Stat.of("Req" + name), items, gems, ofGem.applyAsInt(model.supportRequirement()));
    }

    @Override
    public void calculate(Aggregates a) {
        double ofGems = a.mod(scope, GEMS);
        boolean ignored = a.flag(scope, NONE);
        boolean byHighest = a.flag(scope, BY_HIGHEST);
        double highest = 0;
        for (int i = 0; byHighest && i < attributes.size(); i++) {
            highest = Math.max(highest, player.get(attributes.get(i).has));
        }
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            player.set(attribute.asked, ignored ? 0 : asked(attribute, ofGems, highest));
        }
    }

    /** Gems that the highest attribute satisfies ask nothing of this one. */
    private double asked(Attribute attribute, double ofGems, double satisfied) {
        double asked = attribute.supports;
        for (int i = 0; i < attribute.items.size(); i++) {
            asked = Math.max(asked, player.get(attribute.items.get(i)));
        }
        for (int i = 0; i < attribute.gems.length; i++) {
            double ofGem = Math.floor(attribute.gems[i] * ofGems);
            asked = ofGem > satisfied ? Math.max(asked, ofGem) : asked;
        }
        return asked;
    }
}

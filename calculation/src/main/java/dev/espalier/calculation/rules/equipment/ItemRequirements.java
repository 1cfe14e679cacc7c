package dev.espalier.calculation.rules.equipment;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The attributes that each worn item asks for, after everything that raises or lowers requirements (Path of Building
 * 0.15.0, CalcPerform: attribute requirements). Some passives grant defences for them.
 */
public final class ItemRequirements implements Rule {
    private static final Stats ITEMS = Stats.of("GlobalAttributeRequirements", "GlobalItemAttributeRequirements");
    private static final Stats WEAPONS = Stats.of(
            "GlobalAttributeRequirements", "GlobalItemAttributeRequirements", "GlobalWeaponAttributeRequirements");

    private record Asked(int amount, boolean weapon, Stat result) {}

    private final Actor player;
    private final Scope scope;
    private final List<Asked> asked = new ArrayList<>();

    public ItemRequirements(CharacterModel model) {
        this.player = model.player();
        this.scope = Scope.of(player);
        for (EquippedItem item : model.equipment().all()) {
            add("Str", item, item.strength());
            add("Dex", item, item.dexterity());
            add("Int", item, item.intelligence());
        }
    }

    private void add(String attribute, EquippedItem item, int amount) {
        if (amount > 0 && !item.isFlask() && !item.isCharm()) {
            Stat result = Stat.of(attribute + "RequirementsOn" + item.slot());
            asked.add(new Asked(amount, item.weapon() != null, result));
        }
    }

    @Override
    public void calculate(Aggregates a) {
        double ofItems = a.mod(scope, ITEMS);
        double ofWeapons = a.mod(scope, WEAPONS);
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            player.set(one.result, Math.floor(one.amount * (one.weapon ? ofWeapons : ofItems)));
        }
    }
}

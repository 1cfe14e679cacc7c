package dev.espalier.calculation.rules.core;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.item.SlotBonuses;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.List;

/**
 * "increased bonuses gained from equipped rings": by what share the modifiers of a slot's item count again (Path of
 * Building 0.15.0, CalcPerform: effect of bonuses). Less than nothing counts as nothing.
 */
public final class SlotBonusEffect implements Rule {
    private record Slot(Stats effect, Stat result) {}

    private final Actor player;
    private final Scope scope;
    private final List<Slot> slots;

    public SlotBonusEffect(Actor player) {
        this.player = player;
        this.scope = Scope.of(player);
        this.slots = SlotBonuses.SLOTS.stream()
                .map(s -> new Slot(SlotBonuses.effect(s), SlotBonuses.result(s)))
                .toList();
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            player.set(slot.result, Math.max(0, a.increased(scope, slot.effect) / 100));
        }
    }
}

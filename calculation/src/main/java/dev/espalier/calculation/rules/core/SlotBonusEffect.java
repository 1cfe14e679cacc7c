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
 * Building 0.15.0, CalcPerform: effect of bonuses; CalcSetup: quivers and foci).
 */
public final class SlotBonusEffect implements Rule {
    /** A slot; {@code onlyMore} where bonuses are never lowered, {@code factor} where more and less modifiers count. */
    private record Slot(Stats effect, Stat result, boolean onlyMore, boolean factor) {}

    private final Actor player;
    private final Scope scope;
    private final List<Slot> slots;

    public SlotBonusEffect(Actor player) {
        this.player = player;
        this.scope = Scope.of(player);
        this.slots = SlotBonuses.SLOTS.stream()
                .map(s -> new Slot(
                        SlotBonuses.effect(s),
                        SlotBonuses.result(s),
                        !s.equals("Quiver") && !s.equals("Focus"),
                        s.equals("Focus")))
                .toList();
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            double share = slot.factor ? a.mod(scope, slot.effect) - 1 : a.increased(scope, slot.effect) / 100;
            player.set(slot.result, slot.onlyMore ? Math.max(0, share) : share);
        }
    }
}

package dev.espalier.calculation.item;

import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import java.util.List;

/**
 * The slots whose items' bonuses modifiers can raise or lower, and the results by which a rule says how much: a share of
 * the items' modifiers (0.2 for "20% increased bonuses"), 0 for none.
 */
public final class SlotBonuses {
    /** Slots with bonuses of their own kind. */
    public static final List<String> SLOTS = List.of("Ring 1", "Ring 2", "Ring 3", "Amulet", "Quiver", "Focus");

    /** Slots whose bonuses to gems are raised too: gems are set up after them, and before the others. */
    public static final List<String> OF_GEMS = List.of("Quiver", "Focus");

    private SlotBonuses() {}

    /** The modifiers that raise a slot's bonuses, in per cent. */
    public static Stats effect(String slot) {
        return Stats.of("EffectOfBonusesFrom" + slot);
    }

    /** What an item in a slot of {@link #OF_GEMS} gives to gems, once more for its raised bonuses. */
    public static Stat gemProperty(String slot) {
        return Stat.of("GemProperty:" + slot);
    }

    /** The result that scales the slot's modifiers. */
    public static Stat result(String slot) {
        return Stat.of("rule:EffectOfBonusesFrom" + slot);
    }
}

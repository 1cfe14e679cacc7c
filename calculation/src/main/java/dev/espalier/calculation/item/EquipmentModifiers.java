package dev.espalier.calculation.item;

import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Equipment;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.parse.ParsedLine;
import java.util.List;
import java.util.Map;

/**
 * The modifiers that what is worn brings to the player. Where the passive tree can raise the bonuses of a slot ("increased
 * bonuses gained from equipped Rings"), they are declared a second time, scaled by a result that a rule writes.
 */
final class EquipmentModifiers {
    private static final String KALANDRA = "Kalandra's Touch";
    private static final Stat GEM_PROPERTY = Stat.of("GemProperty");
    private static final Stat SPIRIT = Stat.of("Spirit");

    private final Equipment equipment;
    private final ModifierStore store;
    private final boolean amuletForMinions;

    /** @param amuletForMinions whether what the amulet brings goes to minions instead */
    EquipmentModifiers(CharacterModel model, Equipment equipment, boolean amuletForMinions) {
        this.amuletForMinions = amuletForMinions;
        this.equipment = equipment;
        this.store = model.player().store();
    }

    void addTo() {
        for (EquippedItem item : equipment.all()) {
            List<Modifier> own = EquipmentStage.own(item);
            if (item.name().contains(KALANDRA)) {
                own = mirrored(item);
            }
            if (amuletForMinions && item.type().equals("Amulet")) {
                ItemConditions.settle(own, equipment).forEach(this::addToMinions);
                continue;
            }
            for (Modifier m : ItemConditions.settle(own, equipment)) {
                add(m);
            }
            for (Modifier m : ItemConditions.settle(own, equipment)) {
                declareBonus(item, m);
            }
        }
    }

    /** Path of Building 0.15.0, CalcSetup: Necromantic Talisman. */
    private void addToMinions(Modifier m) {
        if (m.kind() != Kind.LIST) {
            store.add(Modifier.list("MinionModifier", new Payload.Nested(m, Map.of()), m.source()));
        }
    }

    private void add(Modifier m) {
        boolean spirit = m.stat() == SPIRIT && m.kind() == Kind.BASE;
        store.add(spirit ? m.and(Tag.Condition.not("CannotGainSpiritFromEquipment")) : m);
    }

    /** The bonus of a slot on top of the item's own effect. */
    private void declareBonus(EquippedItem item, Modifier m) {
        String slot = bonusSlot(item);
        if (slot.isEmpty() || m.kind() == Kind.FLAG) {
            return;
        }
        var source = new Source(Source.Category.ITEM, item.name() + " (bonus)");
        if (m.kind() == Kind.LIST) {
            Stat carrier = SlotBonuses.gemProperty(slot);
            if (m.stat().equals(GEM_PROPERTY) && SlotBonuses.OF_GEMS.contains(slot) && m.payload() != null) {
                store.add(Modifier.list(
                        carrier.name(), m.payload(), source, m.tags().toArray(Tag[]::new)));
            }
            return;
        }
        var scale = new Tag.ScaledByResult(null, SlotBonuses.result(slot), Rounding.decimals(m));
        store.add(m.withSource(source).and(scale));
    }

    private static String bonusSlot(EquippedItem item) {
        return switch (item.type()) {
            case "Ring", "Amulet" -> item.slot();
            case "Quiver" -> "Quiver";
            case "Focus" -> "Focus";
            default -> "";
        };
    }

    /** Kalandra's Touch takes over the modifiers of the other ring. */
    private List<Modifier> mirrored(EquippedItem item) {
        EquippedItem other = equipment.in(item.slot().equals("Ring 1") ? "Ring 2" : "Ring 1");
        if (other == null || other.name().contains(KALANDRA)) {
            return List.of();
        }
        var source = new Source(Source.Category.ITEM, item.name());
        return new ParsedLine(other.modifiers(), "").from(source);
    }
}

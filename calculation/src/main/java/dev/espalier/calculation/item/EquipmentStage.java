package dev.espalier.calculation.item;

import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Equipment;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.item.jewel.Jewel;
import dev.espalier.calculation.item.numbers.GrantedSkillRequirements;
import dev.espalier.calculation.item.text.ItemReader;
import dev.espalier.calculation.item.text.ItemText;
import dev.espalier.calculation.item.text.LineParser;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.code.Item;
import dev.espalier.code.ItemSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts on what the build's active item set holds: equipment, its modifiers on the player, and what follows from it
 * (Path of Building 0.15.0, CalcSetup: items).
 */
public final class EquipmentStage {
    /** All slots but those of the passive tree, in the order in which they count. */
    private static final List<String> SLOTS = List.of(
            "Weapon 1",
            "Weapon 2",
            "Helmet",
            "Body Armour",
            "Gloves",
            "Boots",
            "Amulet",
            "Ring 1",
            "Ring 2",
            "Ring 3",
            "Belt",
            "Charm 1",
            "Charm 2",
            "Charm 3",
            "Flask 1",
            "Flask 2",
            "Arm 1",
            "Arm 2",
            "Leg 1",
            "Leg 2");

    private final CharacterModel model;
    private final ItemReader reader;
    private final ItemMaker maker;
    private final LineParser parser;
    private final TreeFlags treeFlags;
    private final Map<Integer, ItemModifiers> known = new HashMap<>();

    /** Without a tree. */
    public EquipmentStage(CharacterModel model, LineParser parser) {
        this(model, parser, TreeFlags.NONE);
    }

    public EquipmentStage(CharacterModel model, LineParser parser, TreeFlags treeFlags) {
        this.treeFlags = treeFlags;
        this.model = model;
        this.parser = parser;
        this.reader = new ItemReader(model.data().bases(), parser);
        this.maker = new ItemMaker(parser, new GrantedSkillRequirements(model.data()));
    }

    /** Fills the model's equipment and adds what it brings to the player. */
    public void addTo() {
        Map<String, EquippedItem> worn = worn();
        EquippedItem offHand = worn.get("Weapon 2");
        if (treeFlags.loosensGrip() && offHand != null && !OffHand.allows(worn.get("Weapon 1"), offHand, treeFlags)) {
            worn.remove("Weapon 2");
        }
        if (!model.settings().flag("ignoreItemDisablers")) {
            Disablers.apply(worn);
        }
        Equipment equipment = model.equipment();
        worn.values().forEach(equipment::put);
        grantSkills();
        ItemSet set = model.build().activeItemSet();
        for (EquippedItem item : worn.values()) {
            model.itemTypes().put(item.slot(), item.type());
            ItemSet.Slot slot = set.slots().get(item.slot());
            if (slot != null && slot.active()) {
                if (item.isFlask()) {
                    equipment.activeFlasks().add(item);
                } else if (item.isCharm()) {
                    equipment.activeCharms().add(item);
                }
            }
        }
        new EquipmentFacts(model, equipment).addTo();
        new EquipmentModifiers(model, equipment, treeFlags.holds(TreeFlags.AMULET_FOR_MINIONS)).addTo();
    }

    /** Whether what is in the hands hangs on the passive tree: the build's own tree lets it hold more than others would. */
    public boolean handsHangOnTree() {
        return treeFlags.loosensGrip()
                || treeFlags.held().stream().anyMatch(flag -> !flag.equals(TreeFlags.AMULET_FOR_MINIONS));
    }

    /** A jewel in a socket of the tree, or empty if the item is none. */
    public Optional<Jewel> jewel(int itemId) {
        ItemModifiers item = modifiers(itemId);
        return item == null || !item.text().base().type().equals("Jewel")
                ? Optional.empty()
                : Optional.of(JewelMaker.of(
                        item,
                        maker.make(item, "Jewel"),
                        model.data().constants().jewelRadii()));
    }

    /** Skills of all items, those of the weapon set that is not in use too, and of jewels. */
    private void grantSkills() {
        ItemSet set = model.build().activeItemSet();
        for (String slot : SLOTS) {
            grantSkills(set.itemIn(slot), slot);
            if (slot.startsWith("Weapon ")) {
                grantSkills(set.itemIn(slot + " Swap"), slot + " Swap");
            }
        }
        model.build().activeSpec().jewels().forEach((socket, item) -> grantSkills(item, "Jewel " + socket));
    }

    private void grantSkills(int itemId, String slot) {
        ItemModifiers item = modifiers(itemId);
        if (item != null) {
            String source = "Item:" + item.id() + ":" + item.text().name();
            model.grantedSkills().addAll(GrantedSkills.of(item.modifiers(), source, slot));
        }
    }

    private Map<String, EquippedItem> worn() {
        ItemSet set = model.build().activeItemSet();
        var worn = new LinkedHashMap<String, EquippedItem>();
        for (String slot : SLOTS) {
            boolean swapped = slot.startsWith("Weapon ") && set.useSecondWeaponSet();
            ItemModifiers item = modifiers(set.itemIn(swapped ? slot + " Swap" : slot));
            if (item != null) {
                worn.put(slot, maker.make(item, slot));
            }
        }
        return worn;
    }

    /** What an item's lines say; null if there is no such item or it is not one of the game's. */
    private @Nullable ItemModifiers modifiers(int itemId) {
        if (itemId == 0) {
            return null;
        }
        ItemModifiers read = known.get(itemId);
        if (read == null) {
            Optional<Item> item = model.build().item(itemId);
            if (item.isEmpty()) {
                return null;
            }
            Optional<ItemText> text = reader.read(item.get());
            if (text.isEmpty()) {
                reportUnknown(item.get());
                return null;
            }
            read = ItemModifiers.of(itemId, text.get(), parser);
            known.put(itemId, read);
            model.notUnderstood().addAll(read.notUnderstood());
        }
        return read;
    }

    private void reportUnknown(Item item) {
        String name = item.lines().stream().skip(1).findFirst().orElse("");
        model.notUnderstood().add(new NotUnderstood("Item " + item.id(), name, "no item base of the game is named"));
    }

    /** Modifiers of an item that do not depend on others being worn. */
    static List<Modifier> own(EquippedItem item) {
        return item.isFlask() || item.isCharm() ? List.of() : item.modifiers();
    }
}

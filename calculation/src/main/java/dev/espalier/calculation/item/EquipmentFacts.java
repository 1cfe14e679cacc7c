package dev.espalier.calculation.item;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Equipment;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.data.constant.UnarmedWeapon;
import dev.espalier.data.constant.WeaponType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and multipliers that follow from what is worn, and the weapons in hand (Path of Building 0.15.0, CalcSetup:
 * items; CalcPerform: conditions).
 */
final class EquipmentFacts {
    private static final List<String> ONE_HANDED_KINDS = List.of("Axe", "Sword", "Dagger", "Mace", "Claw", "Spear");
    private static final List<String> ARMOUR_SLOTS = List.of("Helmet", "Body Armour", "Gloves", "Boots");

    private final CharacterModel model;
    private final Equipment equipment;
    private final Actor player;
    private final Map<String, Double> counts = new HashMap<>();
    private final Set<String> conditions = new HashSet<>();

    EquipmentFacts(CharacterModel model, Equipment equipment) {
        this.model = model;
        this.equipment = equipment;
        this.player = model.player();
    }

    void addTo() {
        player.fixCondition(model.build().activeItemSet().useSecondWeaponSet() ? "WeaponSet2" : "WeaponSet1");
        weaponsInHand();
        hands();
        for (String slot : ARMOUR_SLOTS) {
            if (equipment.in(slot) != null) {
                conditions.add("Using" + slot);
            }
        }
        equipment.all().forEach(this::count);
        conditions.forEach(player::fixCondition);
        counts.forEach(player::fixMultiplier);
    }

    private void weaponsInHand() {
        EquippedItem main = equipment.in("Weapon 1");
        EquippedItem off = equipment.in("Weapon 2");
        WeaponData first = main == null ? null : main.weapon();
        model.weapons().put("Weapon 1", first == null ? bareHands() : first);
        if (first != null && first.flags().contains("countsAsDualWielding")) {
            model.weapons().put("Weapon 2", first);
        } else if (off != null && off.weapon() != null) {
            model.weapons().put("Weapon 2", off.weapon());
        }
    }

    private WeaponData bareHands() {
        int place = model.tree().classes().indexOf(model.characterClass()) + 1;
        UnarmedWeapon hands = model.data().constants().unarmed(place);
        return new WeaponData(
                "None",
                Map.of(
                        "AttackRate",
                        hands.attackRate(),
                        "CritChance",
                        hands.critChance(),
                        "PhysicalMin",
                        hands.physicalMin(),
                        "PhysicalMax",
                        hands.physicalMax()),
                Set.of());
    }

    private void hands() {
        EquippedItem off = equipment.in("Weapon 2");
        if (off == null) {
            conditions.add("OffHandIsEmpty");
        } else if (off.type().equals("Shield")) {
            conditions.add("UsingShield");
        } else if (off.type().equals("Focus")) {
            conditions.add("UsingFocus");
        }
        WeaponData first = model.weapon(1);
        WeaponData second = model.weapon(2);
        if (first == null || first.type().equals("None")) {
            conditions.add("Unarmed");
            if (off == null && equipment.in("Gloves") == null) {
                conditions.add("Unencumbered");
            }
        } else {
            using(first);
            if (isMartial(equipment.in("Weapon 1")) || isMartial(off)) {
                conditions.add("UsingMartialWeapon");
            }
        }
        if (second != null) {
            using(second);
            dualWielding(first, second);
        }
    }

    private static boolean isMartial(@Nullable EquippedItem item) {
        return item != null && item.weapon() != null;
    }

    private void using(WeaponData weapon) {
        Optional<WeaponType> type = model.data().constants().weaponType(weapon.type());
        if (type.isEmpty() || weapon.type().equals("None")) {
            return;
        }
        conditions.add("Using" + type.get().flag());
        if (countsAsAll(weapon)) {
            ONE_HANDED_KINDS.forEach(kind -> conditions.add("Using" + kind));
            conditions.add("WieldingDifferentWeaponTypes");
        }
        if (type.get().melee()) {
            conditions.add("UsingMeleeWeapon");
        }
        conditions.add(type.get().oneHand() ? "UsingOneHandedWeapon" : "UsingTwoHandedWeapon");
    }

    private static boolean countsAsAll(WeaponData weapon) {
        return weapon.flags().contains("countsAsAll1H");
    }

    private void dualWielding(@Nullable WeaponData first, WeaponData second) {
        if (first == null) {
            return;
        }
        conditions.add("DualWielding");
        for (String kind : List.of("Claw", "Dagger")) {
            if ((first.type().equals(kind) || countsAsAll(first))
                    && (second.type().equals(kind) || countsAsAll(second))) {
                conditions.add("DualWielding" + kind + "s");
            }
        }
        Optional<WeaponType> one = model.data().constants().weaponType(first.type());
        Optional<WeaponType> two = model.data().constants().weaponType(second.type());
        if (!label(one, first).equals(label(two, second))
                && one.map(WeaponType::oneHand).orElse(false)
                && two.map(WeaponType::oneHand).orElse(false)) {
            conditions.add("WieldingDifferentWeaponTypes");
        }
    }

    private static String label(Optional<WeaponType> type, WeaponData weapon) {
        return type.flatMap(t -> Optional.ofNullable(t.extra().get("label")))
                .map(f -> f.text())
                .orElse(weapon.type());
    }

    private void count(EquippedItem item) {
        if (item.isFlask()) {
            countFlask(item);
            return;
        }
        if (item.isCharm()) {
            return;
        }
        counts.put("RunesSocketedIn" + item.slot(), (double) item.socketed());
        String rarity = switch (item.rarity()) {
            case UNIQUE, RELIC -> "UniqueItem";
            case RARE -> "RareItem";
            case MAGIC -> "MagicItem";
            case NORMAL -> "NormalItem";
        };
        add(rarity);
        conditions.add(rarity + "In" + item.slot());
        add(item.corrupted() ? "CorruptedItem" : "NonCorruptedItem");
        add(item.type().replace(" ", "").replaceAll(".+Handed", "") + "Item");
    }

    private void countFlask(EquippedItem item) {
        if (item.flask() == null) {
            return;
        }
        String kind = item.base().subType().orElse("");
        if (kind.equals("Life")) {
            counts.merge("LifeFlaskRecovery", item.flask().lifeTotal(), Math::max);
        }
        counts.put(
                kind + item.slot().replace(" ", "") + "MaxCharges", item.flask().chargesMax());
    }

    private void add(String multiplier) {
        counts.merge(multiplier, 1.0, Double::sum);
    }
}

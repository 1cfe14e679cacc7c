package dev.espalier.calculation.item;

import dev.espalier.calculation.character.Equipment;
import dev.espalier.calculation.character.EquippedItem;
import dev.espalier.calculation.character.Rarity;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Settles what modifiers ask of worn items ("if your Body Armour is Normal", "if corrupted"): such a modifier either loses
 * the question or does not hold at all (Path of Building 0.15.0, ModStore: item conditions).
 */
public final class ItemConditions {
    private static final String TYPE = "ItemCondition";

    private ItemConditions() {}

    /** Those modifiers that hold with this equipment, without their questions about items. */
    public static List<Modifier> settle(List<Modifier> modifiers, Equipment equipment) {
        var settled = new ArrayList<Modifier>(modifiers.size());
        for (Modifier m : modifiers) {
            Modifier left = settle(m, equipment);
            if (left != null) {
                settled.add(left);
            }
        }
        return settled;
    }

    private static @Nullable Modifier settle(Modifier m, Equipment equipment) {
        if (m.tags().stream().noneMatch(ItemConditions::asks)) {
            return m;
        }
        var kept = new ArrayList<Tag>();
        for (Tag tag : m.tags()) {
            if (!asks(tag)) {
                kept.add(tag);
            } else if (tag instanceof ScopeTag.Assembly a && !holds(a, equipment)) {
                return null;
            }
        }
        return m.withTags(kept);
    }

    private static boolean asks(Tag tag) {
        return tag instanceof ScopeTag.Assembly a && a.type().equals(TYPE);
    }

    private static boolean holds(ScopeTag.Assembly question, Equipment equipment) {
        boolean negated = is(question, "neg");
        List<EquippedItem> asked = asked(question, equipment);
        for (boolean answer : answers(question, asked)) {
            if (answer == negated) {
                return false;
            }
        }
        return !asked.isEmpty() || negated;
    }

    private static List<EquippedItem> asked(ScopeTag.Assembly question, Equipment equipment) {
        if (is(question, "allSlots")) {
            return List.copyOf(equipment.all());
        }
        String slot = slot(question);
        if (is(question, "bothSlots")) {
            EquippedItem first = real(equipment, slot + " 1");
            EquippedItem second = real(equipment, slot + " 2");
            return first == null || second == null ? List.of() : List.of(first, second);
        }
        EquippedItem item = real(equipment, slot);
        return item == null ? List.of() : List.of(item);
    }

    private static String slot(ScopeTag.Assembly question) {
        String written = question.word("itemSlot");
        if (written == null) {
            return "";
        }
        var words = new StringBuilder();
        for (String word : written.strip().split(" ", -1)) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.isEmpty() ? "" : word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** What is in a slot; Kalandra's Touch stands for the other ring. */
    private static @Nullable EquippedItem real(Equipment equipment, String slot) {
        EquippedItem item = equipment.in(slot);
        if (item != null && item.name().contains("Kalandra's Touch")) {
            return equipment.in(slot.equals("Ring 1") ? "Ring 2" : "Ring 1");
        }
        return item;
    }

    private static List<Boolean> answers(ScopeTag.Assembly question, List<EquippedItem> asked) {
        var answers = new ArrayList<Boolean>();
        String search = question.word("searchCond");
        String rarity = question.word("rarityCond");
        String corrupted = question.word("corruptedCond");
        for (EquippedItem item : asked) {
            if (search != null && !(is(question, "excludeSelf") && item.slot().equals(slot(question)))) {
                answers.add(mentions(item, search));
            }
            if (rarity != null) {
                answers.add(item.rarity() == Rarity.of(rarity));
            }
            if (corrupted != null) {
                answers.add(item.corrupted() == is(question, "corruptedCond"));
            }
        }
        return answers;
    }

    private static boolean mentions(EquippedItem item, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        boolean explicit = wanted.contains("explicit ");
        String text = wanted.replace("explicit ", "");
        return item.mentions(text, explicit);
    }

    private static boolean is(ScopeTag.Assembly question, String word) {
        String value = question.word(word);
        return value != null && !value.equals("false") && !value.equals("0");
    }
}

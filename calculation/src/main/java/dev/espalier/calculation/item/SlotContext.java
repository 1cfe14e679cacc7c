package dev.espalier.calculation.item;

import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles what an item's modifiers leave open until it sits in a slot: which of them hold there, and the words for the
 * slot and the hand in their tags (Path of Building 0.15.0, Item: modifiers by slot number).
 *
 * @param slotName the slot that the words stand for
 * @param number the slot's number, 0 for slots without one
 */
record SlotContext(String slotName, int number) {

    /** The modifiers that hold in this slot, with the words filled in. */
    List<Modifier> settle(List<Modifier> modifiers) {
        var settled = new ArrayList<Modifier>();
        for (Modifier m : modifiers) {
            if (holds(m)) {
                settled.add(withWords(m));
            }
        }
        return settled;
    }

    private boolean holds(Modifier m) {
        for (Tag tag : m.tags()) {
            if (tag instanceof ScopeTag.Assembly a
                    && isSlotNumber(a)
                    && !Integer.toString(number).equals(number(a))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSlotNumber(ScopeTag.Assembly a) {
        return a.type().equals("SlotNumber") || a.type().equals("InSlot");
    }

    private static @Nullable String number(ScopeTag.Assembly a) {
        String written = a.word("num");
        return written != null && written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private Modifier withWords(Modifier m) {
        if (m.tags().isEmpty()) {
            return m;
        }
        var tags = new ArrayList<Tag>();
        for (Tag tag : m.tags()) {
            if (!(tag instanceof ScopeTag.Assembly a && a.type().equals("InSlot"))) {
                tags.add(withWords(tag));
            }
        }
        return m.withTags(tags);
    }

    private Tag withWords(Tag tag) {
        if (tag instanceof Tag.Condition t) {
            return new Tag.Condition(t.actor(), stats(t.anyOf()), t.negated());
        } else if (tag instanceof Tag.Multiplier t) {
            return new Tag.Multiplier(
                    t.actor(), stats(t.sumOf()), t.divisor(), t.divisorVariable(), t.base(), t.cap(), t.inverted());
        } else if (tag instanceof Tag.MultiplierThreshold t) {
            return new Tag.MultiplierThreshold(
                    t.actor(),
                    stats(t.sumOf()),
                    t.threshold(),
                    t.thresholdVariable(),
                    t.thresholdActor(),
                    t.comparison());
        } else if (tag instanceof Tag.PerStat t) {
            return new Tag.PerStat(t.actor(), stats(t.sumOf()), t.divisor(), t.divisorVariable(), t.base(), t.cap());
        } else if (tag instanceof Tag.PercentStat t) {
            return new Tag.PercentStat(
                    t.actor(), stats(t.sumOf()), t.percent(), t.percentVariable(), t.floored(), t.base(), t.cap());
        } else if (tag instanceof ScopeTag.SlotName t) {
            return new ScopeTag.SlotName(t.anyOf().stream().map(this::words).toList(), t.negated());
        } else if (tag instanceof ScopeTag.Assembly t) {
            Map<String, String> words = new HashMap<>();
            t.words().forEach((key, value) -> words.put(key, words(value)));
            return new ScopeTag.Assembly(t.type(), words);
        }
        return tag;
    }

    private List<Stat> stats(List<Stat> stats) {
        return stats.stream()
                .map(s -> s.name().indexOf('{') < 0 ? s : Stat.of(words(s.name())))
                .toList();
    }

    private String words(String text) {
        return text.indexOf('{') < 0
                ? text
                : text.replace("{SlotName}", slotName)
                        .replace("{Hand}", number == 1 ? "MainHand" : "OffHand")
                        .replace("{OtherSlotNum}", number == 1 ? "2" : "1");
    }
}

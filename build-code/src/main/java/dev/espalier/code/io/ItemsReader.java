package dev.espalier.code.io;

import dev.espalier.code.Choices;
import dev.espalier.code.Item;
import dev.espalier.code.ItemSet;
import dev.espalier.code.xml.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the items and what is worn. Source: Path of Building 0.15.0, ItemsTab, loading. */
final class ItemsReader {
    private static final List<String> ALTERNATIVES =
            List.of("variantAlt", "variantAlt2", "variantAlt3", "variantAlt4", "variantAlt5");

    private final Consumer<String> warn;

    ItemsReader(Consumer<String> warn) {
        this.warn = warn;
    }

    List<Item> items(XmlNode.Element section) {
        return section.elements("Item")
                .map(this::item)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Item> item(XmlNode.Element element) {
        Attributes a = new Attributes(element, warn);
        Integer id = a.integer("id");
        if (id == null) {
            warn.accept("An item has no id, so nothing can refer to it; it is left out.");
            return Optional.empty();
        }
        List<Item.ModRange> ranges = element.elements("ModRange")
                .map(e -> new Attributes(e, warn))
                .map(r -> new Item.ModRange(r.integer("id", 0), range(r.number("range"))))
                .toList();
        String text =
                BuildReader.last(element.texts()).map(ItemsReader::trimmed).orElse("");
        return Optional.of(new Item(id, text, a.integer("variant"), alternatives(a), ranges));
    }

    /** Without the white space that the writer put around the text. */
    private static String trimmed(String text) {
        return text.strip();
    }

    private static double range(@Nullable Double written) {
        return written == null ? 1 : written;
    }

    private static List<@Nullable Integer> alternatives(Attributes a) {
        List<@Nullable Integer> chosen = new ArrayList<>();
        for (String name : ALTERNATIVES) {
            chosen.add(a.integer(name));
        }
        while (!chosen.isEmpty() && chosen.get(chosen.size() - 1) == null) {
            chosen.remove(chosen.size() - 1);
        }
        return chosen;
    }

    Choices<ItemSet> itemSets(Optional<XmlNode.Element> section) {
        List<ItemSet> sets = new ArrayList<>();
        section.ifPresent(s -> s.elements("ItemSet").forEach(e -> sets.add(itemSet(e))));
        if (sets.isEmpty()) {
            sets.add(new ItemSet(
                    1,
                    "",
                    section.map(s -> new Attributes(s, warn).isTrue("useSecondWeaponSet"))
                            .orElse(false),
                    section.map(this::slots).orElse(Map.of())));
        }
        int active = section.map(s -> new Attributes(s, warn).integer("activeItemSet", 1))
                .orElse(1);
        return BuildReader.choices(sets, ItemSet::id, active);
    }

    private ItemSet itemSet(XmlNode.Element set) {
        Attributes a = new Attributes(set, warn);
        return new ItemSet(a.integer("id", 1), a.text("title", ""), a.isTrue("useSecondWeaponSet"), slots(set));
    }

    private Map<String, ItemSet.Slot> slots(XmlNode.Element parent) {
        Map<String, ItemSet.Slot> slots = new LinkedHashMap<>();
        parent.elements("Slot").map(e -> new Attributes(e, warn)).forEach(a -> {
            slots.put(a.text("name", ""), new ItemSet.Slot(a.integer("itemId", 0), a.isTrue("active")));
        });
        return slots;
    }
}

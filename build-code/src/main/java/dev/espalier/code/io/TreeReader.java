package dev.espalier.code.io;

import dev.espalier.code.Attribute;
import dev.espalier.code.Choices;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.xml.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the passive trees. Source: Path of Building 0.15.0, TreeTab and PassiveSpec, loading. */
final class TreeReader {
    static final String DEFAULT_TREE_VERSION = "0_1";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern WEAPON_SET = Pattern.compile("WeaponSet([0-9]).*");

    private final Consumer<String> warn;

    TreeReader(Consumer<String> warn) {
        this.warn = warn;
    }

    /** The elements of all specs: those of the last tree section, or a single one in an old place. */
    static List<XmlNode.Element> specElements(XmlNode.Element root) {
        Optional<XmlNode.Element> section = BuildReader.last(
                root.elements().filter(e -> e.name().equals("Tree") || e.name().equals("Spec")));
        return section.stream()
                .flatMap(s -> s.name().equals("Spec") ? Stream.of(s) : s.elements("Spec"))
                .toList();
    }

    Choices<PassiveSpec> specs(XmlNode.Element root) {
        List<PassiveSpec> specs = specElements(root).stream().map(this::spec).toList();
        if (specs.isEmpty()) {
            warn.accept("The build has no passive tree; an empty one is assumed.");
            return new Choices<>(List.of(none()), 0);
        }
        int active = BuildReader.last(root.elements("Tree"))
                .map(t -> new Attributes(t, warn).integer("activeSpec", 1))
                .orElse(1);
        return new Choices<>(specs, Math.max(1, Math.min(active, specs.size())) - 1);
    }

    private static PassiveSpec none() {
        return new PassiveSpec(
                "",
                DEFAULT_TREE_VERSION,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                "");
    }

    PassiveSpec spec(XmlNode.Element spec) {
        Attributes a = new Attributes(spec, warn);
        if (a.text("nodes") == null) {
            warn.accept("A passive tree has no nodes attribute; it is taken as empty.");
        }
        return new PassiveSpec(
                a.text("title", ""),
                a.text("treeVersion", DEFAULT_TREE_VERSION),
                a.integer("classId"),
                a.integer("classInternalId"),
                a.integer("ascendClassId"),
                a.text("ascendancyInternalId"),
                a.integer("secondaryAscendClassId", 0),
                new ArrayList<>(new LinkedHashSet<>(ids(a.text("nodes", "")))),
                weaponSets(spec),
                attributes(spec),
                jewels(spec),
                spec.elements("URL")
                        .findFirst()
                        .flatMap(u -> u.texts().findFirst())
                        .map(String::strip)
                        .orElse(""));
    }

    /** Every run of digits of a list; what cannot be a node id is left out, with a warning. */
    List<Integer> ids(String list) {
        List<Integer> ids = new ArrayList<>();
        Matcher m = DIGITS.matcher(list);
        while (m.find()) {
            try {
                ids.add(Integer.valueOf(m.group()));
            } catch (NumberFormatException e) {
                warn.accept("The node id " + m.group() + " is too large and is left out.");
            }
        }
        return ids;
    }

    private SortedMap<Integer, Integer> weaponSets(XmlNode.Element spec) {
        SortedMap<Integer, Integer> sets = new TreeMap<>();
        spec.elements().forEach(e -> {
            weaponSet(e)
                    .ifPresent(set ->
                            ids(new Attributes(e, warn).text("nodes", "")).forEach(id -> sets.put(id, set)));
        });
        return sets;
    }

    /** The number of the weapon set whose nodes an element lists, if it does. */
    static Optional<Integer> weaponSet(XmlNode.Element element) {
        Matcher m = WEAPON_SET.matcher(element.name());
        return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
    }

    private SortedMap<Integer, Attribute> attributes(XmlNode.Element spec) {
        SortedMap<Integer, Attribute> chosen = new TreeMap<>();
        spec.elements("Overrides").flatMap(o -> o.elements("AttributeOverride")).forEach(e -> {
            Attributes a = new Attributes(e, warn);
            ids(a.text("strNodes", "")).forEach(id -> chosen.put(id, Attribute.STRENGTH));
            ids(a.text("dexNodes", "")).forEach(id -> chosen.put(id, Attribute.DEXTERITY));
            ids(a.text("intNodes", "")).forEach(id -> chosen.put(id, Attribute.INTELLIGENCE));
        });
        return chosen;
    }

    private SortedMap<Integer, Integer> jewels(XmlNode.Element spec) {
        SortedMap<Integer, Integer> jewels = new TreeMap<>();
        spec.elements("Sockets").flatMap(s -> s.elements("Socket")).forEach(e -> {
            Attributes a = new Attributes(e, warn);
            Integer node = a.integer("nodeId");
            Integer item = a.integer("itemId");
            if (node == null || item == null) {
                warn.accept("A jewel socket of the tree names no node or no item and is left out.");
            } else if (item > 0) {
                jewels.put(node, item);
            }
        });
        return jewels;
    }
}

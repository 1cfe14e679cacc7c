package dev.espalier.data.rules;

import dev.espalier.data.constant.JewelRadii;
import dev.espalier.data.tree.Ascendancy;
import dev.espalier.data.tree.CharacterClass;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The passive trees of a build, read from its XML with as little as it takes. */
final class SharedBuild {
    private static final Pattern SPEC = Pattern.compile("<Spec\\b([^>]*)>(.*?)</Spec>", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<Item\\b([^>]*)>(.*?)</Item>", Pattern.DOTALL);
    private static final Pattern SOCKET = Pattern.compile("<Socket\\b([^>]*)/>");

    private final String xml;

    SharedBuild(String xml) {
        this.xml = xml;
    }

    /** One tree of the build. */
    record Spec(String version, String attributes, String body) {}

    List<Spec> specs() {
        var specs = new ArrayList<Spec>();
        Matcher matcher = SPEC.matcher(xml);
        while (matcher.find()) {
            specs.add(new Spec(attribute(matcher.group(1), "treeVersion"), matcher.group(1), matcher.group(2)));
        }
        return specs;
    }

    int level() {
        Matcher matcher = Pattern.compile("<Build\\b([^>]*)>").matcher(xml);
        return matcher.find() ? Integer.parseInt(attribute(matcher.group(1), "level")) : 0;
    }

    TreeSelection selection(Spec spec, PassiveTree tree, JewelRadii radii) {
        SortedMap<Integer, Integer> nodes = new TreeMap<>();
        numbers(attribute(spec.attributes(), "nodes")).forEach(id -> nodes.put(id, 0));
        for (int weaponSet = 1; weaponSet <= 2; weaponSet++) {
            Matcher matcher =
                    Pattern.compile("<WeaponSet" + weaponSet + "\\b([^>]*)/?>").matcher(spec.body());
            if (matcher.find()) {
                for (int id : numbers(attribute(matcher.group(1), "nodes"))) {
                    nodes.replace(id, weaponSet);
                }
            }
        }
        CharacterClass characterClass = tree.findClassByPlace(Integer.parseInt(attribute(spec.attributes(), "classId")))
                .orElseThrow();
        int place = Integer.parseInt(attribute(spec.attributes(), "ascendClassId"));
        Ascendancy ascendancy =
                place == 0 ? null : characterClass.ascendancies().get(place - 1);
        return withLooseNodes(
                nodes, characterClass.name(), ascendancy == null ? null : ascendancy.id(), spec, tree, radii);
    }

    private TreeSelection withLooseNodes(
            SortedMap<Integer, Integer> nodes,
            String className,
            @Nullable String ascendancy,
            Spec spec,
            PassiveTree tree,
            JewelRadii radii) {
        var loose = new LooseNodes(tree, radii);
        Set<Integer> unconnected = new HashSet<>(loose.ofPassives(nodes.keySet(), className, ascendancy));
        Matcher sockets = SOCKET.matcher(spec.body());
        while (sockets.find()) {
            int socket = Integer.parseInt(attribute(sockets.group(1), "nodeId"));
            item(attribute(sockets.group(1), "itemId")).ifPresent(item -> {
                List<String> lines = item.lines().map(SharedBuild::modifier).toList();
                radii.ofJewel(radiusLabel(item), lines)
                        .ifPresent(radius -> unconnected.addAll(loose.ofJewel(socket, radius, lines)));
            });
        }
        return new TreeSelection(className, ascendancy, nodes, unconnected);
    }

    private Optional<String> item(String id) {
        Matcher items = ITEM.matcher(xml);
        while (items.find()) {
            if (attribute(items.group(1), "id").equals(id)) {
                return Optional.of(items.group(2).replace("&apos;", "'"));
            }
        }
        return Optional.empty();
    }

    private static String radiusLabel(String item) {
        Matcher matcher = Pattern.compile("^Radius: (.*)$", Pattern.MULTILINE).matcher(item);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** A line of an item without the tags in braces before it. */
    private static String modifier(String line) {
        return line.replaceAll("\\{[^}]*\\}", "").strip();
    }

    private static List<Integer> numbers(String list) {
        var numbers = new ArrayList<Integer>();
        for (String word : list.split(",", -1)) {
            if (!word.isBlank()) {
                numbers.add(Integer.parseInt(word.strip()));
            }
        }
        return numbers;
    }

    private static String attribute(String attributes, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? matcher.group(1) : "";
    }
}

package dev.espalier.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.report.piece.Json;
import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.work.build.CharacterSkills;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.build.Points;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.code.Build;
import dev.espalier.code.ConfigValue;
import dev.espalier.code.Item;
import dev.espalier.code.ItemSet;
import dev.espalier.code.PassiveSpec;
import dev.espalier.data.tree.NodeKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The build as a player reads it.
 *
 * @param notUnderstood what the engine leaves out; empty if it could not open the build
 * @param failure why the engine could not open the build, or null
 */
public record InspectReport(
        LoadedBuild build,
        List<NotUnderstood> notUnderstood,
        @Nullable String failure) {

    /** The slots in the order in which players look at them; others follow by name. */
    private static final List<String> SLOTS = List.of(
            "Weapon 1",
            "Weapon 2",
            "Weapon 1 Swap",
            "Weapon 2 Swap",
            "Helmet",
            "Body Armour",
            "Gloves",
            "Boots",
            "Amulet",
            "Ring 1",
            "Ring 2",
            "Ring 3",
            "Belt");

    public InspectReport {
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** All of it for people. */
    public String text() {
        var text = new StringBuilder();
        text.append(build.identity().title())
                .append(", level ")
                .append(build.build().level());
        text.append(build.build().profile().levelIsAutomatic() ? " (guessed by Path of Building)\n" : "\n");
        tree(text);
        skills(text);
        items(text);
        config(text);
        leftOut(text);
        return text.toString();
    }

    private void tree(StringBuilder text) {
        Points points = build.points();
        text.append("\nPassive tree ").append(build.tree().version()).append('\n');
        List<PassiveSpec> specs = build.build().specs().all();
        if (specs.size() > 1) {
            for (int i = 0; i < specs.size(); i++) {
                boolean active = i == build.build().specs().activeIndex();
                text.append(active ? "  * " : "    ").append(i + 1).append("  ").append(title(specs.get(i)));
                text.append(active ? " (this one)\n" : "\n");
            }
        }
        text.append("  Points: ").append(points.used()).append(" of ").append(points.total());
        text.append(
                points.used() > points.total()
                        ? " used: more than level and campaign give\n"
                        : " used, " + points.unspent() + " unspent\n");
        text.append("  Weapon sets: ")
                .append(points.weaponSet1())
                .append(" and ")
                .append(points.weaponSet2())
                .append(" of ")
                .append(points.weaponSet())
                .append(" points\n");
        text.append("  Ascendancy: ")
                .append(points.ascendancyUsed())
                .append(" of ")
                .append(points.ascendancy())
                .append(" points\n");
        names(text, "Keystones", NodeKind.KEYSTONE, false);
        names(text, "Ascendancy notables", NodeKind.NOTABLE, true);
        names(text, "Notables", NodeKind.NOTABLE, false);
        jewels(text);
        List<Integer> unknown = build.unknownNodes();
        if (!unknown.isEmpty()) {
            text.append("  Unknown nodes (kept, and left out of everything): ")
                    .append(unknown.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .append('\n');
        }
    }

    private static String title(PassiveSpec spec) {
        String title = spec.title().isEmpty() ? "Default" : spec.title();
        return title + ", tree " + spec.treeVersion() + ", " + spec.nodes().size() + " nodes";
    }

    private List<String> allocated(NodeKind kind, boolean ascendancy) {
        return build.build().activeSpec().nodes().stream()
                .filter(id -> is(id, kind, ascendancy))
                .map(build::nodeName)
                .sorted()
                .toList();
    }

    private boolean is(int id, NodeKind kind, boolean ascendancy) {
        int node = build.tree().indexOf(id);
        return node >= 0
                && build.tree().kind(node) == kind
                && ascendancy == (build.tree().ascendancyName(node) != null);
    }

    private void names(StringBuilder text, String heading, NodeKind kind, boolean ascendancy) {
        List<String> names = allocated(kind, ascendancy);
        if (!names.isEmpty()) {
            text.append("  ")
                    .append(heading)
                    .append(": ")
                    .append(String.join(", ", names))
                    .append('\n');
        }
    }

    private void jewels(StringBuilder text) {
        build.build()
                .activeSpec()
                .jewels()
                .forEach((socket, id) -> build.build()
                        .item(id)
                        .ifPresent(item -> text.append("  Jewel in socket ")
                                .append(socket)
                                .append(": ")
                                .append(ItemNames.of(item))
                                .append('\n')));
    }

    private void skills(StringBuilder text) {
        text.append("\nSkills (by socket group; * is measured)\n");
        Optional<CharacterSkills.Entry> main = build.mainSkill();
        Map<Integer, List<CharacterSkills.Entry>> groups = build.skills().all().stream()
                .collect(Collectors.groupingBy(CharacterSkills.Entry::group, TreeMap::new, Collectors.toList()));
        groups.forEach((number, skills) -> {
            text.append(String.format(Locale.ROOT, "  %3d  ", number));
            text.append(skills.stream()
                    .map(s -> (main.filter(s::equals).isPresent() ? "*" : "") + s.name())
                    .collect(Collectors.joining(", ")));
            if (!skills.get(0).supports().isEmpty()) {
                text.append(" + ").append(String.join(", ", skills.get(0).supports()));
            }
            text.append(skills.get(0).enabled() ? "" : " (disabled)").append('\n');
        });
        if (main.isEmpty()) {
            text.append("  The main socket group has no active skill.\n");
        }
    }

    private void items(StringBuilder text) {
        text.append("\nItems\n");
        Map<String, ItemSet.Slot> slots = build.build().activeItemSet().slots();
        Stream.concat(
                        SLOTS.stream().filter(slots::containsKey),
                        slots.keySet().stream().sorted())
                .distinct()
                .forEach(slot -> build.build()
                        .item(build.build().activeItemSet().itemIn(slot))
                        .ifPresent(item ->
                                text.append(String.format(Locale.ROOT, "  %-16s %s\n", slot, ItemNames.of(item)))));
    }

    private void config(StringBuilder text) {
        Map<String, ConfigValue> inputs = build.build().activeConfigSet().inputs();
        if (inputs.isEmpty()) {
            return;
        }
        text.append("\nConfiguration\n");
        inputs.forEach((name, value) -> text.append("  ")
                .append(name)
                .append(" = ")
                .append(value(value))
                .append('\n'));
    }

    private static String value(ConfigValue value) {
        if (value instanceof ConfigValue.Flag flag) {
            return flag.value() ? "yes" : "no";
        } else if (value instanceof ConfigValue.Amount amount) {
            return Numbers.amount(amount.value());
        }
        return ((ConfigValue.Text) value).value().strip().replace("\n", "; ");
    }

    private void leftOut(StringBuilder text) {
        build.build()
                .warnings()
                .forEach(warning -> text.append("\nNote: ").append(warning).append('\n'));
        if (failure != null) {
            text.append("\nThe engine could not open the build: ")
                    .append(failure)
                    .append('\n');
        } else if (notUnderstood.isEmpty()) {
            text.append("\nEvery line of the build was understood.\n");
        } else {
            text.append("\nNot understood or not modelled, and left out of all numbers (")
                    .append(notUnderstood.size())
                    .append(")\n");
            for (NotUnderstood n : notUnderstood) {
                text.append("  ")
                        .append(n.source())
                        .append(": ")
                        .append(n.text().replace('\n', ' '));
                text.append(n.reason().equals("not understood") ? "\n" : " (" + n.reason() + ")\n");
            }
        }
    }

    /** All of it for machines. docs/command-line.md describes every field. */
    public String json() {
        Build b = build.build();
        Points points = build.points();
        ObjectNode root = Json.object();
        root.put("class", build.identity().className());
        root.put("ascendancy", build.identity().ascendancyName());
        root.put("level", b.level());
        root.put("tree", build.tree().version());
        root.put("spec", b.specs().activeIndex() + 1);
        root.put("specs", b.specs().all().size());
        root.putObject("points")
                .put("total", points.total())
                .put("used", points.used())
                .put("unspent", points.unspent())
                .put("weaponSet", points.weaponSet())
                .put("weaponSet1", points.weaponSet1())
                .put("weaponSet2", points.weaponSet2())
                .put("ascendancy", points.ascendancy())
                .put("ascendancyUsed", points.ascendancyUsed());
        Json.texts(root.putArray("keystones"), allocated(NodeKind.KEYSTONE, false));
        Json.texts(root.putArray("ascendancyNotables"), allocated(NodeKind.NOTABLE, true));
        Json.texts(root.putArray("notables"), allocated(NodeKind.NOTABLE, false));
        Json.ids(root.putArray("unknownNodes"), build.unknownNodes());
        skillsJson(root.putArray("skills"));
        ObjectNode items = root.putObject("items");
        b.activeItemSet()
                .slots()
                .forEach((slot, content) ->
                        b.item(content.itemId()).ifPresent(item -> items.put(slot, ItemNames.of(item))));
        Json.texts(root.putArray("warnings"), b.warnings());
        root.put("failure", failure);
        Json.notUnderstood(root.putArray("notUnderstood"), notUnderstood);
        return Json.text(root);
    }

    private void skillsJson(ArrayNode array) {
        Optional<CharacterSkills.Entry> main = build.mainSkill();
        for (CharacterSkills.Entry skill : build.skills().all()) {
            ObjectNode node = array.addObject();
            node.put("group", skill.group()).put("number", skill.number()).put("name", skill.name());
            node.put("main", main.filter(skill::equals).isPresent()).put("enabled", skill.enabled());
            Json.texts(node.putArray("supports"), skill.supports());
        }
    }

    /** What an item is called: its name and base. */
    private static final class ItemNames {
        private static final String RARITY = "Rarity: ";

        static String of(Item item) {
            List<String> lines = item.lines();
            boolean rarity = !lines.isEmpty() && lines.get(0).startsWith(RARITY);
            String name = rarity && lines.size() > 1 ? lines.get(1) : lines.isEmpty() ? "nothing" : lines.get(0);
            if (rarity && lines.size() > 2) {
                String kind = lines.get(0).substring(RARITY.length());
                boolean named = kind.equals("RARE") || kind.equals("UNIQUE") || kind.equals("RELIC");
                return named ? name + ", " + lines.get(2) : name;
            }
            return name;
        }
    }
}

package dev.espalier.code.io;

import dev.espalier.code.Build;
import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.Choices;
import dev.espalier.code.Profile;
import dev.espalier.code.WrittenStats;
import dev.espalier.code.xml.XmlNode;
import dev.espalier.code.xml.XmlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a document into a build. Elements that it does not know are left alone. */
final class BuildReader {
    static final String ROOT = "PathOfBuilding2";
    private static final String ROOT_OF_FIRST_GAME = "PathOfBuilding";

    private final List<String> warnings = new ArrayList<>();

    private BuildReader() {}

    static Build read(BuildDocument document) {
        return new BuildReader().build(document, root(document));
    }

    /** The root element of a document that is a build for the second game. */
    static XmlNode.Element root(BuildDocument document) {
        XmlNode.Element root = XmlParser.parse(document.text());
        if (root.name().equals(ROOT_OF_FIRST_GAME)) {
            throw new BuildCodeException(
                    Problem.PATH_OF_EXILE_1,
                    "This is a Path of Exile 1 build, and only builds for Path of Exile 2 can be read."
                            + " Probably it was exported from the Path of Building of the first game."
                            + " Export a Path of Exile 2 character from Path of Building for Path of Exile 2.",
                    "root element <" + root.name() + ">");
        }
        if (!root.name().equals(ROOT)) {
            throw notABuild("its outermost element is <" + root.name() + ">, not <" + ROOT + ">");
        }
        if (root.elements("Build").findAny().isEmpty()) {
            throw notABuild("it has no <Build> element");
        }
        return root;
    }

    private static BuildCodeException notABuild(String why) {
        return new BuildCodeException(
                Problem.NOT_A_BUILD,
                "The XML is not a Path of Building build: " + why
                        + ". Probably it is another program's file or a part of"
                        + " a build only. Export the build from Path of Building for Path of Exile 2 and use that.",
                "");
    }

    private Build build(BuildDocument document, XmlNode.Element root) {
        XmlNode.Element build = root.elements("Build").findFirst().orElseThrow();
        ItemsReader items = new ItemsReader(warnings::add);
        Optional<XmlNode.Element> itemsTab = last(root.elements("Items"));
        return new Build(
                document,
                profile(build),
                new TreeReader(warnings::add).specs(root),
                itemsTab.map(items::items).orElse(List.of()),
                items.itemSets(itemsTab),
                new SkillsReader(warnings::add).skillSets(last(root.elements("Skills"))),
                new ConfigReader(warnings::add).configSets(last(root.elements("Config"))),
                partyBuffs(root),
                writtenStats(build),
                warnings);
    }

    /** The last of several sections of a kind: Path of Building loads them in order, and the last one stays. */
    static <T> Optional<T> last(Stream<T> all) {
        return all.reduce((earlier, later) -> later);
    }

    private Profile profile(XmlNode.Element build) {
        Attributes a = new Attributes(build, warnings::add);
        Integer group = a.integer("mainSkillIndex");
        return new Profile(
                a.text("className", ""),
                a.text("ascendClassName", ""),
                Math.max(1, Math.min(100, a.integer("level", 1))),
                a.isTrue("characterLevelAutoMode"),
                group != null ? group : a.integer("mainSocketGroup", 1),
                a.text("targetVersion", ""),
                a.text("viewMode", ""),
                ids(build, "Spectre"),
                ids(build, "BeastCompanion"));
    }

    private static List<String> ids(XmlNode.Element build, String name) {
        return build.elements(name)
                .flatMap(e -> e.attribute("id").stream())
                .map(a -> a.value())
                .toList();
    }

    private static List<Build.PartyBuff> partyBuffs(XmlNode.Element root) {
        return root.elements("Party")
                .flatMap(p -> p.elements("ImportedBuffs"))
                .filter(b -> b.attribute("name").isPresent())
                .map(b -> new Build.PartyBuff(
                        b.attribute("name").orElseThrow().value(),
                        b.texts().findFirst().map(String::strip).orElse("")))
                .toList();
    }

    private WrittenStats writtenStats(XmlNode.Element build) {
        List<WrittenStats.FullDpsSkill> skills = build.elements("FullDPSSkill")
                .map(e -> new Attributes(e, warnings::add))
                .map(a -> new WrittenStats.FullDpsSkill(
                        a.text("stat", ""), a.text("value", ""), a.text("skillPart", ""), a.text("source", "")))
                .toList();
        return new WrittenStats(stats(build, "PlayerStat"), stats(build, "MinionStat"), skills);
    }

    private Map<String, String> stats(XmlNode.Element build, String name) {
        Map<String, String> stats = new LinkedHashMap<>();
        build.elements(name).map(e -> new Attributes(e, warnings::add)).forEach(a -> {
            String stat = a.text("stat");
            if (stat != null) {
                stats.put(stat, a.text("value", ""));
            }
        });
        return stats;
    }

    /** Variants of which the one with this id is active, the first one if there is none (or no id). */
    static <T> Choices<T> choices(List<T> all, java.util.function.ToIntFunction<T> id, int activeId) {
        for (int i = 0; i < all.size(); i++) {
            if (id.applyAsInt(all.get(i)) == activeId) {
                return new Choices<>(all, i);
            }
        }
        return new Choices<>(all, 0);
    }
}

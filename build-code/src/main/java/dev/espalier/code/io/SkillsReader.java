package dev.espalier.code.io;

import dev.espalier.code.Choices;
import dev.espalier.code.Gem;
import dev.espalier.code.SkillSet;
import dev.espalier.code.SocketGroup;
import dev.espalier.code.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the skills. Source: Path of Building 0.15.0, SkillsTab, loading. */
final class SkillsReader {
    private final Consumer<String> warn;

    SkillsReader(Consumer<String> warn) {
        this.warn = warn;
    }

    Choices<SkillSet> skillSets(Optional<XmlNode.Element> section) {
        List<SkillSet> sets = new ArrayList<>();
        section.ifPresent(s -> {
            List<SocketGroup> loose = groups(s);
            if (!loose.isEmpty()) {
                sets.add(new SkillSet(1, "", loose));
            }
            s.elements("SkillSet").forEach(e -> sets.add(skillSet(e)));
        });
        if (sets.isEmpty()) {
            sets.add(new SkillSet(1, "", List.of()));
        }
        int active = section.map(s -> new Attributes(s, warn).integer("activeSkillSet", 1))
                .orElse(1);
        return BuildReader.choices(sets, SkillSet::id, active);
    }

    private SkillSet skillSet(XmlNode.Element set) {
        Attributes a = new Attributes(set, warn);
        return new SkillSet(a.integer("id", 1), a.text("title", ""), groups(set));
    }

    private List<SocketGroup> groups(XmlNode.Element parent) {
        return parent.elements("Skill").map(this::group).toList();
    }

    private SocketGroup group(XmlNode.Element group) {
        Attributes a = new Attributes(group, warn);
        Integer part = a.integer("skillPart");
        List<Gem> gems = new ArrayList<>();
        group.elements().forEach(e -> gems.add(gem(e, gems.isEmpty() ? part : null)));
        return new SocketGroup(
                a.isTrue("enabled") || a.isTrue("active"),
                a.isTrue("includeInFullDPS"),
                a.integer("groupCount", 1),
                a.text("label", ""),
                a.text("slot", ""),
                a.text("source", ""),
                a.integer("mainActiveSkill", 1),
                a.integer("mainActiveSkillCalcs", 1),
                gems);
    }

    private Gem gem(XmlNode.Element gem, @Nullable Integer partOfGroup) {
        Attributes a = new Attributes(gem, warn);
        return new Gem(
                a.text("nameSpec", ""),
                a.text("gemId", ""),
                a.text("variantId", ""),
                a.text("skillId", ""),
                a.integer("level", 1),
                a.integer("quality", 0),
                a.isTrueOrMissing("enabled"),
                a.isTrueOrMissing("enableGlobal1"),
                a.isTrue("enableGlobal2"),
                a.integer("count", 1),
                use(gem, a, "", partOfGroup),
                use(gem, a, "Calcs", null),
                a.all());
    }

    /** The choices for the main calculation (empty suffix) or for the calculations page ({@code Calcs}). */
    private Gem.Use use(XmlNode.Element gem, Attributes a, String suffix, @Nullable Integer partOfGroup) {
        return new Gem.Use(
                a.integer("statSetIndex" + suffix),
                partOfGroup != null ? partOfGroup : a.integer("skillPart" + suffix),
                a.integer("skillStageCount" + suffix),
                a.integer("skillMineCount" + suffix),
                a.text("skillMinion" + suffix, ""),
                a.integer("skillMinionItemSet" + suffix),
                a.integer("skillMinionSkill" + suffix),
                statSets(gem, suffix.isEmpty() ? "StatSetIndex" : "StatSetCalcsIndex"),
                minionStatSets(gem, "MinionSkillIndexLookup" + suffix));
    }

    private SortedMap<String, Integer> statSets(XmlNode.Element gem, String name) {
        SortedMap<String, Integer> sets = new TreeMap<>();
        gem.elements(name).map(e -> new Attributes(e, warn)).forEach(a -> {
            String effect = a.text("grantedEffect");
            Integer index = a.integer("index");
            if (effect != null && index != null) {
                sets.put(effect, index);
            }
        });
        return sets;
    }

    private SortedMap<String, SortedMap<Integer, Integer>> minionStatSets(XmlNode.Element gem, String name) {
        SortedMap<String, SortedMap<Integer, Integer>> byEffect = new TreeMap<>();
        gem.elements(name).forEach(lookup -> {
            String effect = new Attributes(lookup, warn).text("grantedEffect");
            if (effect == null) {
                return;
            }
            SortedMap<Integer, Integer> bySkill = new TreeMap<>();
            lookup.elements().map(e -> new Attributes(e, warn)).forEach(a -> {
                Integer skill = a.integer("skillIndex");
                Integer set = a.integer("statSetIndex");
                if (skill != null && set != null) {
                    bySkill.put(skill, set);
                }
            });
            byEffect.put(effect, bySkill);
        });
        return byEffect;
    }
}

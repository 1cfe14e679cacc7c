package dev.espalier.code.io;

import dev.espalier.code.Build;
import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import dev.espalier.code.xml.TextEdit;
import dev.espalier.code.xml.XmlAttribute;
import dev.espalier.code.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes which skill a document is measured by, and nothing else. */
final class MainSkillEditor {
    private final TextEdit edit;

    private MainSkillEditor(TextEdit edit) {
        this.edit = edit;
    }

    /** See {@link BuildCodes#measuredBy}. */
    static Build edit(Build build, int group, int skill) {
        XmlNode.Element root = BuildReader.root(build.document());
        List<XmlNode.Element> groups = groups(root, build.skillSets().activeIndex());
        if (group < 1 || group > groups.size()) {
            throw new BuildCodeException(
                    Problem.NOT_EDITABLE,
                    "The build has " + groups.size() + " socket group(s), so there is none with number " + group
                            + ". Choose one of those it has.",
                    "");
        }
        var editor = new MainSkillEditor(new TextEdit(build.document().text()));
        XmlNode.Element element = root.elements("Build").findFirst().orElseThrow();
        String name = element.attribute("mainSkillIndex").isPresent() ? "mainSkillIndex" : "mainSocketGroup";
        editor.set(element, name, group);
        editor.set(groups.get(group - 1), "mainActiveSkill", skill);
        Build changed = BuildReader.read(build.document().withText(editor.edit.result()));
        return changed.withActiveSpec(build.specs().activeIndex());
    }

    /** The groups of one skill set, numbered as the reader does: groups outside any set make the first one. */
    private static List<XmlNode.Element> groups(XmlNode.Element root, int set) {
        Optional<XmlNode.Element> section = BuildReader.last(root.elements("Skills"));
        var sets = new ArrayList<List<XmlNode.Element>>();
        section.ifPresent(s -> {
            List<XmlNode.Element> loose = s.elements("Skill").toList();
            if (!loose.isEmpty()) {
                sets.add(loose);
            }
            s.elements("SkillSet").forEach(e -> sets.add(e.elements("Skill").toList()));
        });
        return set < sets.size() ? sets.get(set) : List.of();
    }

    private void set(XmlNode.Element element, String name, int value) {
        Optional<XmlAttribute> written = element.attribute(name);
        if (written.isPresent()) {
            edit.replace(written.get().valueStart(), written.get().valueEnd(), String.valueOf(value));
        } else {
            int behindName = element.start() + 1 + element.name().length();
            edit.replace(behindName, behindName, " " + name + "=\"" + value + "\"");
        }
    }
}

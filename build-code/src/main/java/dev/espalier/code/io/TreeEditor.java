package dev.espalier.code.io;

import dev.espalier.code.Attribute;
import dev.espalier.code.Build;
import dev.espalier.code.BuildCodeException;
import dev.espalier.code.BuildCodeException.Problem;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.TreeState;
import dev.espalier.code.xml.TextEdit;
import dev.espalier.code.xml.XmlAttribute;
import dev.espalier.code.xml.XmlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Changes one passive tree within a document's text and nothing else.
 *
 * <p>Changed are the values of {@code nodes}, of the weapon sets' {@code nodes}, and of {@code strNodes},
 * {@code dexNodes} and {@code intNodes}. An element or attribute that is needed and missing is put in. The link in
 * {@code URL}, which Path of Building doesn't read when there are nodes, is kept in step; where that is not possible the
 * element is dropped. Values that need no change are not touched.
 */
final class TreeEditor {
    private static final Map<Attribute, String> LISTS = Map.of(
            Attribute.STRENGTH, "strNodes",
            Attribute.DEXTERITY, "dexNodes",
            Attribute.INTELLIGENCE, "intNodes");

    private final String text;
    private final XmlNode.Element spec;
    private final PassiveSpec before;
    private final TreeState after;
    private final TextEdit edit;
    private final List<String> newChildren = new ArrayList<>();

    private TreeEditor(String text, XmlNode.Element spec, PassiveSpec before, TreeState after) {
        this.text = text;
        this.spec = spec;
        this.before = before;
        this.after = after;
        this.edit = new TextEdit(text);
    }

    /** The build with one of its trees changed, read back from the changed document and compared. */
    static Build edit(Build build, int specIndex, TreeState after) {
        List<XmlNode.Element> specs = TreeReader.specElements(BuildReader.root(build.document()));
        if (specIndex < 0 || specIndex >= specs.size()) {
            throw new BuildCodeException(
                    Problem.NOT_EDITABLE,
                    "The build has " + specs.size() + " passive tree(s), so there is no tree " + (specIndex + 1)
                            + " to change. Choose one of those it has, or create the tree in Path of Building first.",
                    "");
        }
        PassiveSpec before = build.specs().all().get(specIndex);
        TreeEditor editor = new TreeEditor(build.document().text(), specs.get(specIndex), before, after);
        BuildDocument changed = build.document().withText(editor.changedText());
        Build result = BuildReader.read(changed);
        ReadBack.check(build, result, specIndex, after);
        return result;
    }

    private String changedText() {
        nodes();
        weaponSets();
        attributes();
        url();
        insertChildren();
        return edit.result();
    }

    private void nodes() {
        XmlAttribute nodes = spec.attribute("nodes")
                .orElseThrow(() -> new BuildCodeException(
                        Problem.NOT_EDITABLE,
                        "The passive tree is written in an old form (without a list of nodes) that cannot be changed."
                                + " Open the build in Path of Building, save it, and use the new code.",
                        "<Spec> has no nodes attribute"));
        change(nodes, after.nodes()::contains, after.nodes());
    }

    /** Changes a list of ids, if there is anything to change. */
    private void change(XmlAttribute list, IntPredicate wanted, Collection<Integer> appended) {
        String raw = text.substring(list.valueStart(), list.valueEnd());
        // The digits of a character reference are no id: such a list is written anew.
        IdList written = raw.indexOf('&') < 0 ? new IdList(raw) : new IdList(new IdList(list.value()).plain());
        String changed = written.changed(wanted, appended);
        if (!changed.equals(written.text())) {
            edit.replace(list.valueStart(), list.valueEnd(), changed);
        }
    }

    private void weaponSets() {
        if (after.weaponSets().equals(before.weaponSets())) {
            return;
        }
        Set<Integer> sets = new TreeSet<>(after.weaponSets().values());
        for (XmlNode.Element e : spec.elements().toList()) {
            TreeReader.weaponSet(e).ifPresent(set -> {
                boolean first = sets.remove(set);
                changeList(e, "nodes", id -> set.equals(after.weaponSets().get(id)), first ? inSet(set) : List.of());
            });
        }
        for (int set : sets) {
            newChildren.add("<WeaponSet" + set + " nodes=\"" + joined(inSet(set)) + "\"/>");
        }
    }

    private List<Integer> inSet(Integer set) {
        return after.weaponSets().entrySet().stream()
                .filter(e -> e.getValue().equals(set))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void attributes() {
        if (after.attributes().equals(before.attributes())) {
            return;
        }
        List<XmlNode.Element> overrides = spec.elements("Overrides").toList();
        List<XmlNode.Element> lists =
                overrides.stream().flatMap(o -> o.elements("AttributeOverride")).toList();
        for (int i = 0; i < lists.size(); i++) {
            for (Attribute attribute : Attribute.values()) {
                List<Integer> appended = i == lists.size() - 1 ? withAttribute(attribute) : List.of();
                IntPredicate wanted = id -> after.attributes().get(id) == attribute;
                changeList(lists.get(i), list(attribute), wanted, appended);
            }
        }
        if (lists.isEmpty()) {
            newOverride(overrides);
        }
    }

    private List<Integer> withAttribute(Attribute attribute) {
        return after.attributes().entrySet().stream()
                .filter(e -> e.getValue() == attribute)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void newOverride(List<XmlNode.Element> overrides) {
        StringBuilder element = new StringBuilder("<AttributeOverride");
        for (Attribute attribute : Attribute.values()) {
            element.append(' ').append(list(attribute)).append("=\"");
            element.append(joined(withAttribute(attribute))).append('"');
        }
        element.append("/>");
        if (overrides.isEmpty()) {
            String deeper = childIndent().isEmpty() ? "" : childIndent() + "\t";
            newChildren.add("<Overrides>" + deeper + element + childIndent() + "</Overrides>");
        } else {
            insertInto(overrides.get(0), List.of(element.toString()));
        }
    }

    /** Changes the list in an attribute; puts the attribute in if it is missing and needed. */
    private void changeList(XmlNode.Element e, String name, IntPredicate wanted, Collection<Integer> appended) {
        Optional<XmlAttribute> list = e.attribute(name);
        if (list.isPresent()) {
            change(list.get(), wanted, appended);
        } else if (!appended.isEmpty()) {
            int behindName = e.start() + 1 + e.name().length();
            edit.replace(behindName, behindName, " " + name + "=\"" + joined(appended) + "\"");
        }
    }

    private void url() {
        if (after.nodes().equals(new LinkedHashSet<>(before.nodes()))) {
            return;
        }
        for (XmlNode.Element e : spec.elements("URL").toList()) {
            String content = text.substring(e.startTagEnd(), e.endTagStart());
            String link = content.strip();
            if (link.isEmpty()) {
                continue;
            }
            int start = e.startTagEnd() + content.indexOf(link);
            changedUrl(link)
                    .ifPresentOrElse(
                            changed -> edit.replace(start, start + link.length(), changed),
                            () -> edit.replace(e.start() - indent(e.start()).length(), e.end(), ""));
        }
    }

    private Optional<String> changedUrl(String link) {
        Set<Integer> added = new LinkedHashSet<>(after.nodes());
        before.nodes().forEach(added::remove);
        return TreeUrl.parse(link)
                .filter(url -> before.nodes().containsAll(url.nodes()))
                .flatMap(url -> url.changed(after.nodes(), added))
                .map(TreeUrl::text);
    }

    private void insertChildren() {
        if (!newChildren.isEmpty()) {
            insertInto(spec, newChildren);
        }
    }

    /** Puts elements behind the last child element of another, indented like its first. */
    private void insertInto(XmlNode.Element parent, List<String> elements) {
        String indent = childIndent(parent);
        String content = indent + String.join(indent, elements);
        if (parent.selfClosing()) {
            String closed = ">" + content + indent(parent.start()) + "</" + parent.name() + ">";
            edit.replace(parent.startTagEnd() - 2, parent.startTagEnd(), closed);
        } else {
            int at = parent.elements().mapToInt(XmlNode.Element::end).max().orElse(parent.startTagEnd());
            edit.replace(at, at, content);
        }
    }

    private String childIndent() {
        return childIndent(spec);
    }

    private String childIndent(XmlNode.Element parent) {
        Optional<XmlNode.Element> child = parent.elements().findFirst();
        if (child.isPresent()) {
            return indent(child.get().start());
        }
        String outer = indent(parent.start());
        return outer.isEmpty() ? "" : outer + "\t";
    }

    /** The white space right before a position. */
    private String indent(int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) <= ' ') {
            from--;
        }
        return text.substring(from, at);
    }

    private static String list(Attribute attribute) {
        return Objects.requireNonNull(LISTS.get(attribute));
    }

    private static String joined(Collection<Integer> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }
}

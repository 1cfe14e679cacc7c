package dev.espalier.calculation.character;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.config.SettingsReader;
import dev.espalier.code.Attribute;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A build document of a test's own making, piece by piece. */
public final class TestBuild {
    private final List<String> items = new ArrayList<>();
    private final List<String> slots = new ArrayList<>();
    private final List<String> sockets = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private String nodes = "";
    private String weaponSets = "";
    private String treeVersion = "0_4";
    private boolean secondWeaponSet;

    /** Puts an item on; its text has a line break between lines. */
    public TestBuild wear(String slot, String text) {
        return wear(slot, text, false);
    }

    public TestBuild wear(String slot, String text, boolean active) {
        slots.add("<Slot name=\"" + slot + "\" itemId=\"" + add(text) + "\" active=\"" + active + "\"/>");
        return this;
    }

    /** Sets a jewel into a socket of the tree. */
    public TestBuild socket(int node, String text) {
        sockets.add("<Socket nodeId=\"" + node + "\" itemId=\"" + add(text) + "\"/>");
        return this;
    }

    private int add(String text) {
        int id = items.size() + 1;
        items.add("<Item id=\"" + id + "\">\n" + escaped(text) + "\n</Item>");
        return id;
    }

    /** Enters a setting: {@code boolean="true"}, {@code number="3"} or {@code string="X"}. */
    public TestBuild enter(String option, String value) {
        inputs.add("<Input name=\"" + escaped(option) + "\" " + value + "/>");
        return this;
    }

    public TestBuild nodes(String commaSeparated) {
        nodes = commaSeparated;
        return this;
    }

    public TestBuild weaponSet(int set, String commaSeparated) {
        weaponSets += "<WeaponSet" + set + " nodes=\"" + commaSeparated + "\"/>";
        return this;
    }

    public TestBuild tree(String version) {
        treeVersion = version;
        return this;
    }

    public TestBuild holdingSecondWeaponSet() {
        secondWeaponSet = true;
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    public Build build() {
        return BuildCodes.read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PathOfBuilding2>\n"
                + "<Build level=\"90\" className=\"Warrior\" ascendClassName=\"None\" targetVersion=\"0_1\"/>\n"
                + "<Tree activeSpec=\"1\"><Spec treeVersion=\"" + treeVersion + "\" classInternalId=\"6\" classId=\"3\""
                + " ascendClassId=\"0\" nodes=\"" + nodes + "\">" + weaponSets + "<Sockets>" + String.join("", sockets)
                + "</Sockets></Spec></Tree>\n"
                + "<Items activeItemSet=\"1\">" + String.join("\n", items) + "<ItemSet id=\"1\" useSecondWeaponSet=\""
                + secondWeaponSet + "\">" + String.join("", slots) + "</ItemSet></Items>\n"
                + "<Config activeConfigSet=\"1\"><ConfigSet id=\"1\" title=\"Default\">" + String.join("", inputs)
                + "</ConfigSet></Config>\n</PathOfBuilding2>");
    }

    /** The character with its settings, before any stage. */
    public CharacterModel model() {
        return model(build());
    }

    public static CharacterModel model(Build build) {
        GameData data = GameData.embedded();
        return new CharacterModel(
                build, data, data.tree(build.activeSpec().treeVersion()), new SettingsReader(data).read(build));
    }

    /** What the active spec of a build allocates. */
    public static Allocation allocation(Build build) {
        PassiveSpec spec = build.activeSpec();
        var states = new TreeMap<Integer, Integer>();
        for (int id : spec.nodes()) {
            Attribute attribute = spec.attributes().get(id);
            int chosen = attribute == null ? 0 : attribute.ordinal() + 1;
            states.put(id, NodeState.of(chosen, spec.weaponSets().getOrDefault(id, 0)));
        }
        return Allocation.of(states);
    }
}

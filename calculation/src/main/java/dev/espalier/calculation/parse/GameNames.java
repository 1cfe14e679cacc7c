package dev.espalier.calculation.parse;

import dev.espalier.data.GameData;
import dev.espalier.data.skill.SkillFlag;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of the game that lines mention, in lower case.
 *
 * @param skills skills a player can use: display name
 * @param grantedEffects every gem's name: id of what it grants
 * @param keystones passive skills that are keystones
 */
public record GameNames(Map<String, String> skills, Map<String, String> grantedEffects, Set<String> keystones) {
    public GameNames {
        skills = Map.copyOf(skills);
        grantedEffects = Map.copyOf(grantedEffects);
        keystones = Set.copyOf(keystones);
    }

    /** The names in that data. Decodes all skills and trees: for data that was imported. */
    public static GameNames of(GameData data) {
        var skills = new HashMap<String, String>();
        var granted = new HashMap<String, String>();
        data.gems()
                .all()
                .forEach(gem -> data.skills().find(gem.grantedEffectId()).ifPresent(skill -> {
                    String display = skill.baseTypeName().orElse(skill.name());
                    String name = skill.is(SkillFlag.FROM_ITEM) ? display : gem.name();
                    if (!skill.isSupport() && !skill.is(SkillFlag.HIDDEN)) {
                        skills.put(display.toLowerCase(Locale.ROOT), display);
                        granted.put(display.toLowerCase(Locale.ROOT), skill.id());
                    }
                    granted.put(name.toLowerCase(Locale.ROOT), skill.id());
                }));
        return new GameNames(skills, granted, keystones(data));
    }

    private static Set<String> keystones(GameData data) {
        var names = new HashSet<String>();
        for (String version : data.treeVersions()) {
            PassiveTree tree = data.tree(version);
            for (int node = 0; node < tree.size(); node++) {
                if (tree.kind(node) == NodeKind.KEYSTONE) {
                    names.add(tree.name(node).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    /** The names of the game version that this jar was made for, from a small table of their own: no pack is read. */
    static GameNames builtIn() {
        return read(PhraseTables.resource("game-names.txt"));
    }

    /** Reads what {@link #table} wrote. */
    static GameNames read(String table) {
        var skills = new HashMap<String, String>();
        var granted = new HashMap<String, String>();
        var keystones = new HashSet<String>();
        for (String line : table.lines().toList()) {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            String name = line.substring(first + 1, second < 0 ? line.length() : second);
            switch (line.substring(0, first)) {
                case "skill" -> skills.put(name.toLowerCase(Locale.ROOT), name);
                case "gem" -> granted.put(name, line.substring(second + 1));
                default -> keystones.add(name);
            }
        }
        return new GameNames(skills, granted, keystones);
    }

    /** These names as text, sorted. */
    String table() {
        var lines = new ArrayList<String>();
        skills.values().forEach(name -> lines.add("skill\t" + name));
        grantedEffects.forEach((name, id) -> lines.add("gem\t" + name + "\t" + id));
        keystones.forEach(name -> lines.add("keystone\t" + name));
        Collections.sort(lines);
        return String.join("\n", lines) + "\n";
    }
}

package dev.espalier.calculation.parse;

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

    /** The names of the game version that this jar was made for. */
    static GameNames builtIn() {
        var skills = new HashMap<String, String>();
        var granted = new HashMap<String, String>();
        var keystones = new HashSet<String>();
        for (String line : PhraseTables.resource("game-names.txt").lines().toList()) {
            String[] parts = line.strip().split("\t", -1);
            String key = parts[1].toLowerCase(Locale.ROOT);
            switch (parts[0]) {
                case "keystone" -> keystones.add(key);
                case "skill" -> {
                    skills.put(key, parts[1]);
                    granted.put(key, parts[2]);
                }
                default -> granted.put(key, parts[2]);
            }
        }
        return new GameNames(skills, granted, keystones);
    }
}

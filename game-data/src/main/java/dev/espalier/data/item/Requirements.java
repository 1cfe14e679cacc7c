package dev.espalier.data.item;

import java.util.Map;

/** What a character needs to wear an item of a base; 0 where nothing is asked. */
public record Requirements(int level, int strength, int dexterity, int intelligence) {
    static Requirements of(Map<String, Double> table) {
        return new Requirements(of(table, "level"), of(table, "str"), of(table, "dex"), of(table, "int"));
    }

    private static int of(Map<String, Double> table, String key) {
        return (int) (double) table.getOrDefault(key, 0.0);
    }
}

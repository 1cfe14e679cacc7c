package dev.espalier.data;

import dev.espalier.data.fact.GameDataException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What a set of packs is: the text file {@code data.properties} beside them.
 *
 * @param gameVersion version of the game, {@code 0.4}
 * @param origin where the tables come from, for people to read
 * @param treeVersions versions of the passive tree, oldest first
 */
public record DataInfo(String gameVersion, String origin, List<String> treeVersions) {
    /** Name of the file. */
    public static final String FILE = "data.properties";

    public DataInfo {
        treeVersions = List.copyOf(treeVersions);
    }

    static DataInfo parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new GameDataException("The file " + FILE + " cannot be read: " + e.getMessage(), e);
        }
        List<String> trees = Arrays.stream(value(properties, "trees").split(",", -1))
                .map(String::strip)
                .toList();
        return new DataInfo(value(properties, "game"), value(properties, "origin"), trees);
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new GameDataException("The file " + FILE + " lacks '" + key + "'.");
        }
        return value;
    }
}

package dev.espalier.data.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.data.fact.GameDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the packs of a set of neutral JSON tables: {@code skills}, {@code gems}, {@code bases}, {@code minions},
 * {@code monsters}, {@code constants} and any number of {@code tree-VERSION}; {@code docs/data-packs.md} tells what is
 * in them. The same tables give the same bytes, whatever order their keys come in.
 */
public final class PackWriter {
    private static final List<String> TABLES = List.of("bases", "constants", "gems", "minions", "monsters", "skills");
    private static final String TREE = "tree-";

    /** The game's numbers of the classes, for tables that leave them out. */
    private static final Map<String, Integer> CLASS_NUMBERS = Map.of(
            "Witch",
            1,
            "Ranger",
            2,
            "Warrior",
            6,
            "Sorceress",
            7,
            "Huntress",
            8,
            "Mercenary",
            9,
            "Monk",
            10,
            "Druid",
            11);

    private PackWriter() {}

    /** Reads the tables of a folder: every {@code NAME.json} whose name is that of a table. */
    public static Map<String, JsonNode> readFolder(Path folder) {
        var mapper = new ObjectMapper();
        var tables = new TreeMap<String, JsonNode>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String fileName = String.valueOf(file.getFileName());
                String name = fileName.substring(0, fileName.length() - ".json".length());
                if (TABLES.contains(name) || name.startsWith(TREE)) {
                    tables.put(name, mapper.readTree(Files.readAllBytes(file)));
                }
            }
        } catch (NotDirectoryException e) {
            throw new GameDataException("'" + folder + "' is not a folder.", e);
        } catch (JsonProcessingException e) {
            throw new GameDataException("A table in '" + folder + "' is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new GameDataException("The tables in '" + folder + "' cannot be read: " + e, e);
        }
        return tables;
    }

    /**
     * The files of the packs by name, {@code data.properties} among them.
     *
     * @param tables JSON objects by table name
     * @param origin where the tables come from, for people to read, in one line
     * @throws GameDataException if a table is missing
     */
    public static Map<String, byte[]> encode(Map<String, JsonNode> tables, String origin) {
        for (String table : TABLES) {
            if (!tables.containsKey(table)) {
                throw new GameDataException("The table '" + table + "' is missing; there are " + tables.keySet() + ".");
            }
        }
        var files = new TreeMap<String, byte[]>();
        tables.forEach((name, table) -> files.put(name + ".pack", PackEncoder.encode(complete(name, table))));
        List<String> trees = tables.keySet().stream()
                .filter(name -> name.startsWith(TREE))
                .map(name -> name.substring(TREE.length()))
                .sorted(PackWriter::compareVersions)
                .toList();
        if (trees.isEmpty()) {
            throw new GameDataException("There is no passive tree among the tables " + tables.keySet() + ".");
        }
        String game = trees.get(trees.size() - 1).replace('_', '.');
        String properties = "game=" + game + "\norigin=" + origin.replaceAll("[\\r\\n\\\\]", " ") + "\ntrees="
                + String.join(",", trees) + "\n";
        files.put("data.properties", properties.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Orders versions by their numbers: 0_9 before 0_10. */
    static int compareVersions(String a, String b) {
        int[] left = numbers(a);
        int[] right = numbers(b);
        int order = Arrays.compare(left, right);
        return order != 0 ? order : a.compareTo(b);
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\D+")
                .splitAsStream(version)
                .filter(digits -> !digits.isEmpty() && digits.length() < 10)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Writes the packs of a set of tables into a folder, which is made if it is not there. */
    public static void write(Map<String, JsonNode> tables, String origin, Path folder) {
        Map<String, byte[]> files = encode(tables, origin);
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new GameDataException("The packs cannot be written to '" + folder + "': " + e, e);
        }
    }

    private static JsonNode complete(String name, JsonNode table) {
        if (!table.isObject()) {
            throw new GameDataException("The table '" + name + "' is not an object.");
        }
        if (!name.startsWith(TREE)) {
            return table;
        }
        ObjectNode tree = table.deepCopy();
        for (JsonNode characterClass : tree.path("classes")) {
            String className = characterClass.path("name").asText();
            if (!characterClass.has("integerId")) {
                Integer number = CLASS_NUMBERS.get(className);
                if (number == null) {
                    throw new GameDataException(
                            "The class '" + className + "' in table '" + name + "' has no integerId.");
                }
                ((ObjectNode) characterClass).put("integerId", number);
            }
        }
        return tree;
    }

    /** Writes the packs of a folder of tables into another: {@code SOURCE OUT [ORIGIN]}. */
    public static void main(String[] args) {
        if (args.length < 2) {
            throw new IllegalArgumentException("SOURCE OUT [ORIGIN]");
        }
        String origin = args.length > 2 ? args[2] : "unknown";
        write(readFolder(Path.of(args[0])), origin, Path.of(args[1]));
    }
}

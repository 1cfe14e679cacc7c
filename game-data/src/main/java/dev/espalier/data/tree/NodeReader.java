package dev.espalier.data.tree;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.GameDataException;
import dev.espalier.data.layout.NodePlace;
import dev.espalier.data.pack.ValueCursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of a tree one by one; thousands of them, so straight from the bytes. */
final class NodeReader {
    private static final Map<String, NodeFlag> FLAGS = flagsByKey();
    private static final Set<NodeFlag> NO_FLAGS = Set.of();

    private @Nullable String name;
    private @Nullable String ascendancyName;
    private final EnumSet<NodeFlag> flags = EnumSet.noneOf(NodeFlag.class);
    private List<String> stats = List.of();
    private int group;
    private int orbit;
    private int orbitIndex;
    private List<Connection> connections = List.of();
    private List<AttributeOption> attributeOptions = List.of();
    private Map<String, SwitchOption> switchOptions = Map.of();
    private @Nullable UnlockConstraint unlockConstraint;
    private List<String> recipe = List.of();
    private List<String> classesStart = List.of();
    private Map<String, Fact> extra = Map.of();

    /** The node whose table comes next. */
    TreeNode read(int id, ValueCursor cursor) {
        reset();
        for (int n = cursor.table(); n > 0; n--) {
            entry(cursor.key(), cursor);
        }
        if (name == null) {
            throw new GameDataException("Node " + id + " has no name");
        }
        return new TreeNode(
                id,
                name,
                TreeNode.kindOf(flags, classesStart),
                flags.isEmpty() ? NO_FLAGS : Collections.unmodifiableSet(EnumSet.copyOf(flags)),
                stats,
                ascendancyName,
                new NodePlace(group, orbit, orbitIndex),
                connections,
                attributeOptions,
                switchOptions,
                unlockConstraint,
                recipe,
                classesStart,
                extra);
    }

    private void reset() {
        name = null;
        ascendancyName = null;
        flags.clear();
        stats = List.of();
        connections = List.of();
        attributeOptions = List.of();
        switchOptions = Map.of();
        unlockConstraint = null;
        recipe = List.of();
        classesStart = List.of();
        extra = Map.of();
    }

    private void entry(String key, ValueCursor cursor) {
        switch (key) {
            case "name" -> name = cursor.text();
            case "stats" -> stats = cursor.texts();
            case "ascendancyName" -> ascendancyName = cursor.text();
            case "group" -> group = cursor.integer();
            case "orbit" -> orbit = cursor.integer();
            case "orbitIndex" -> orbitIndex = cursor.integer();
            case "connections" -> connections = connections(cursor);
            case "options" -> options(cursor);
            case "unlockConstraint" -> unlockConstraint = unlockConstraint(cursor);
            case "recipe" -> recipe = cursor.texts();
            case "classesStart" -> classesStart = cursor.texts();
            default -> flagOrExtra(key, cursor);
        }
    }

    private void flagOrExtra(String key, ValueCursor cursor) {
        NodeFlag flag = FLAGS.get(key);
        if (flag == null) {
            extra = cursor.extra(extra, key);
        } else if (cursor.flag()) {
            flags.add(flag);
        }
    }

    private static List<Connection> connections(ValueCursor cursor) {
        Connection[] connections = new Connection[cursor.list()];
        for (int i = 0; i < connections.length; i++) {
            connections[i] = connection(cursor);
        }
        return List.of(connections);
    }

    private static Connection connection(ValueCursor cursor) {
        int id = -1;
        int orbit = 0;
        for (int keys = cursor.table(); keys > 0; keys--) {
            switch (cursor.key()) {
                case "id" -> id = cursor.integer();
                case "orbit" -> orbit = cursor.integer();
                default -> cursor.skip();
            }
        }
        return new Connection(id, orbit);
    }

    private void options(ValueCursor cursor) {
        if (cursor.atList()) {
            attributeOptions = attributeOptions(cursor);
        } else {
            var options = new TreeMap<String, SwitchOption>();
            for (int n = cursor.table(); n > 0; n--) {
                options.put(cursor.key(), switchOption(cursor));
            }
            switchOptions = options;
        }
    }

    private static List<AttributeOption> attributeOptions(ValueCursor cursor) {
        var options = new ArrayList<AttributeOption>(3);
        for (int n = cursor.list(); n > 0; n--) {
            SwitchOption option = switchOption(cursor);
            if (option.id() == null || option.name() == null || option.stats() == null) {
                throw new GameDataException("An attribute choice lacks id, name or stats: " + option);
            }
            options.add(new AttributeOption(option.id(), option.name(), option.stats()));
        }
        return List.copyOf(options);
    }

    private static SwitchOption switchOption(ValueCursor cursor) {
        Integer id = null;
        String name = null;
        List<String> stats = null;
        String ascendancyName = null;
        Map<String, Fact> extra = Map.of();
        for (int n = cursor.table(); n > 0; n--) {
            String key = cursor.key();
            switch (key) {
                case "id" -> id = cursor.integer();
                case "name" -> name = cursor.text();
                case "stats" -> stats = cursor.texts();
                case "ascendancyName" -> ascendancyName = cursor.text();
                default -> extra = cursor.extra(extra, key);
            }
        }
        return new SwitchOption(id, name, stats, ascendancyName, extra);
    }

    private static UnlockConstraint unlockConstraint(ValueCursor cursor) {
        String ascendancy = "";
        List<Integer> nodes = List.of();
        for (int n = cursor.table(); n > 0; n--) {
            switch (cursor.key()) {
                case "ascendancy" -> ascendancy = cursor.text();
                case "nodes" -> nodes = cursor.integers();
                default -> cursor.skip();
            }
        }
        return new UnlockConstraint(ascendancy, nodes);
    }

    private static Map<String, NodeFlag> flagsByKey() {
        var map = new HashMap<String, NodeFlag>();
        for (NodeFlag flag : NodeFlag.values()) {
            map.put(flag.key(), flag);
        }
        return map;
    }
}

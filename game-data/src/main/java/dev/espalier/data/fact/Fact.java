package dev.espalier.data.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One value of the game's tables: a number, a text, a flag, nothing, a list or a table of such values.
 *
 * <p>Typed records hold what the tables are known to say; facts hold the rest, so that nothing is lost.
 */
public sealed interface Fact {

    /** Absent on purpose: a hole in a list. */
    record Nothing() implements Fact {}

    record Flag(boolean value) implements Fact {}

    record Amount(double value) implements Fact {}

    record Text(String value) implements Fact {}

    record Items(List<Fact> values) implements Fact {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Table(SortedMap<String, Fact> values) implements Fact {
        public Table {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /** The value of a number; a {@link GameDataException} for anything else. */
    default double number() {
        if (this instanceof Amount n) {
            return n.value();
        }
        throw new GameDataException("Expected a number, found " + this);
    }

    /** The value of a text; a {@link GameDataException} for anything else. */
    default String text() {
        if (this instanceof Text t) {
            return t.value();
        }
        throw new GameDataException("Expected a text, found " + this);
    }

    /** The value of a flag; a {@link GameDataException} for anything else. */
    default boolean flag() {
        if (this instanceof Flag f) {
            return f.value();
        }
        throw new GameDataException("Expected true or false, found " + this);
    }

    /** The entries of a list; a {@link GameDataException} for anything else (an empty table is an empty list). */
    default List<Fact> items() {
        if (this instanceof Items i) {
            return i.values();
        }
        if (this instanceof Table t && t.values().isEmpty()) {
            return List.of();
        }
        throw new GameDataException("Expected a list, found " + this);
    }

    /** The entries of a table, by key; a {@link GameDataException} for anything else (an empty list is an empty table). */
    default Map<String, Fact> table() {
        if (this instanceof Table t) {
            return t.values();
        }
        if (this instanceof Items i && i.values().isEmpty()) {
            return Map.of();
        }
        throw new GameDataException("Expected a table, found " + this);
    }

    /** The entry of a table under a key, if it has one. */
    default Optional<Fact> get(String key) {
        return Optional.ofNullable(table().get(key));
    }
}

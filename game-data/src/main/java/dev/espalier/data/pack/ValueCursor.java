package dev.espalier.data.pack;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.GameDataException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a pack one after the other, without building a tree of them. Confined to one thread.
 *
 * <p>A table is read as {@code for (int n = cursor.table(); n > 0; n--) switch (cursor.key()) ...}, each case taking
 * exactly one value. An empty list may stand for an empty table and the other way round: the source of the data does
 * not tell them apart.
 */
public final class ValueCursor {
    private final PackBytes pack;
    private int at;
    private int type;
    private long payload;

    ValueCursor(PackBytes pack, int at) {
        this.pack = pack;
        this.at = at;
    }

    /** Begins a table and says how many keys follow. */
    public int table() {
        tag();
        if (type != PackFormat.TABLE && !(type == PackFormat.LIST && payload == 0)) {
            throw unexpected("a table");
        }
        return (int) payload;
    }

    /** The next key of a table that was begun. */
    public String key() {
        return pack.text((int) number7());
    }

    /** Begins a list and says how many values follow. */
    public int list() {
        tag();
        if (type != PackFormat.LIST && !(type == PackFormat.TABLE && payload == 0)) {
            throw unexpected("a list");
        }
        return (int) payload;
    }

    public String text() {
        tag();
        if (type != PackFormat.TEXT) {
            throw unexpected("a text");
        }
        return pack.text((int) payload);
    }

    public double number() {
        tag();
        return switch (type) {
            case PackFormat.WHOLE -> payload;
            case PackFormat.NEGATIVE -> -payload;
            case PackFormat.DOUBLE -> Double.longBitsToDouble(eightBytes());
            default -> throw unexpected("a number");
        };
    }

    /** A whole number in the range of an int; anything else is damage. */
    public int integer() {
        int start = at;
        tag();
        if (type == PackFormat.WHOLE && payload <= Integer.MAX_VALUE) {
            return (int) payload;
        }
        at = start;
        double value = number();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new GameDataException("The pack '" + pack.name + "' has " + value + " where a whole number belongs.");
        }
        return (int) value;
    }

    public boolean flag() {
        tag();
        if (type != PackFormat.CONSTANT || payload == PackFormat.NOTHING_VALUE) {
            throw unexpected("true or false");
        }
        return payload == PackFormat.TRUE_VALUE;
    }

    public List<String> texts() {
        String[] texts = new String[list()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text();
        }
        return List.of(texts);
    }

    public List<Integer> integers() {
        Integer[] numbers = new Integer[list()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = integer();
        }
        return List.of(numbers);
    }

    public double[] numbers() {
        double[] numbers = new double[list()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    /** The keys of a table whose values are all true (keys with false are left out), or the texts of a list. */
    public Set<String> textSet() {
        if (peekType() == PackFormat.LIST) {
            return Set.copyOf(new LinkedHashSet<>(texts()));
        }
        var set = new HashSet<String>();
        for (int n = table(); n > 0; n--) {
            String key = key();
            if (flag()) {
                set.add(key);
            }
        }
        return Set.copyOf(set);
    }

    /** Whether the next value is a list with something in it; it stays the next value. */
    public boolean atList() {
        return peekType() == PackFormat.LIST;
    }

    /** Whether the next value is nothing (a hole in a list); it stays the next value. */
    public boolean atNothing() {
        return (pack.bytes[at] & 0xFF) == PackFormat.NOTHING_VALUE;
    }

    /** The next value whole, whatever it is. */
    public Fact fact() {
        tag();
        return switch (type) {
            case PackFormat.CONSTANT ->
                payload == PackFormat.NOTHING_VALUE
                        ? new Fact.Nothing()
                        : new Fact.Flag(payload == PackFormat.TRUE_VALUE);
            case PackFormat.WHOLE -> new Fact.Amount(payload);
            case PackFormat.NEGATIVE -> new Fact.Amount(-payload);
            case PackFormat.DOUBLE -> new Fact.Amount(Double.longBitsToDouble(eightBytes()));
            case PackFormat.TEXT -> new Fact.Text(pack.text((int) payload));
            case PackFormat.LIST -> items((int) payload);
            case PackFormat.TABLE -> entries((int) payload);
            default -> throw unexpected("a value");
        };
    }

    private Fact.Items items(int n) {
        var values = new ArrayList<Fact>(n);
        for (int i = 0; i < n; i++) {
            values.add(fact());
        }
        return new Fact.Items(values);
    }

    private Fact.Table entries(int n) {
        var values = new TreeMap<String, Fact>();
        for (int i = 0; i < n; i++) {
            values.put(key(), fact());
        }
        return new Fact.Table(values);
    }

    /** Passes over the next value. */
    public void skip() {
        tag();
        int n = (int) payload;
        switch (type) {
            case PackFormat.DOUBLE -> at += Double.BYTES;
            case PackFormat.LIST -> {
                for (int i = 0; i < n; i++) {
                    skip();
                }
            }
            case PackFormat.TABLE -> {
                for (int i = 0; i < n; i++) {
                    number7();
                    skip();
                }
            }
            default -> {}
        }
    }

    /** Puts an unforeseen key into a map of extra facts, made when the first one comes; gives the map back. */
    public Map<String, Fact> extra(@Nullable Map<String, Fact> extra, String key) {
        Map<String, Fact> map = extra == null || extra.isEmpty() ? new TreeMap<>() : extra;
        map.put(key, fact());
        return map;
    }

    private int peekType() {
        return pack.bytes[at] & PackFormat.TYPE_MASK;
    }

    private void tag() {
        long tag = number7();
        type = (int) tag & PackFormat.TYPE_MASK;
        payload = tag >>> PackFormat.TYPE_BITS;
    }

    private long number7() {
        byte[] bytes = pack.bytes;
        byte b = bytes[at++];
        if (b >= 0) {
            return b;
        }
        long value = b & 0x7F;
        int shift = 7;
        do {
            b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }

    private long eightBytes() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (pack.bytes[at++] & 0xFF);
        }
        return value;
    }

    private GameDataException unexpected(String wanted) {
        return new GameDataException("The pack '" + pack.name + "' has something else where " + wanted
                + " belongs (byte " + at + "); it may come from a newer version.");
    }
}

package dev.espalier.data.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Encodes one table of neutral JSON as a pack. The bytes depend on nothing but the values: keys are sorted, texts are
 * pooled by how often they occur and then by themselves, and nothing is compressed (the jar does that), so that no
 * library's version shows.
 */
final class PackEncoder {
    private final Map<String, Integer> pool = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    private PackEncoder() {}

    /** The pack of a JSON object: its fields become the entries. */
    static byte[] encode(JsonNode table) {
        return new PackEncoder().pack(table);
    }

    private byte[] pack(JsonNode table) {
        fillPool(table);
        var index = new ByteArrayOutputStream();
        var values = new ByteArrayOutputStream();
        var textBytes = new ByteArrayOutputStream();
        number(index, texts.size());
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(index, utf8.length);
            textBytes.writeBytes(utf8);
        }
        number(index, table.size());
        for (String name : sortedNames(table)) {
            int before = values.size();
            value(values, table.path(name));
            number(index, place(name));
            number(index, values.size() - before);
        }
        index.writeBytes(textBytes.toByteArray());
        index.writeBytes(values.toByteArray());
        return withHeader(index.toByteArray());
    }

    private static byte[] withHeader(byte[] body) {
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(PackFormat.HEADER_BYTES + body.length)
                .putInt(PackFormat.MAGIC)
                .putInt(PackFormat.VERSION)
                .putInt(body.length)
                .putInt((int) crc.getValue())
                .put(body)
                .array();
    }

    private void fillPool(JsonNode table) {
        var counts = new TreeMap<String, Integer>();
        count(table, counts);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(text -> {
                    pool.put(text, texts.size());
                    texts.add(text);
                });
    }

    private static void count(JsonNode node, Map<String, Integer> counts) {
        if (node.isTextual()) {
            counts.merge(node.textValue(), 1, Integer::sum);
        }
        node.fieldNames().forEachRemaining(name -> counts.merge(name, 1, Integer::sum));
        node.forEach(child -> count(child, counts));
    }

    private int place(String text) {
        Integer place = pool.get(text);
        if (place == null) {
            throw new IllegalStateException("text is not in the pool: " + text);
        }
        return place;
    }

    private static List<String> sortedNames(JsonNode table) {
        var names = new ArrayList<String>();
        table.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }

    private void value(ByteArrayOutputStream out, JsonNode node) {
        if (node.isNull()) {
            tag(out, PackFormat.CONSTANT, PackFormat.NOTHING_VALUE);
        } else if (node.isBoolean()) {
            tag(out, PackFormat.CONSTANT, node.booleanValue() ? PackFormat.TRUE_VALUE : PackFormat.FALSE_VALUE);
        } else if (node.isNumber()) {
            numberValue(out, node.doubleValue());
        } else if (node.isTextual()) {
            tag(out, PackFormat.TEXT, place(node.textValue()));
        } else if (node.isArray()) {
            tag(out, PackFormat.LIST, node.size());
            node.forEach(child -> value(out, child));
        } else if (node.isObject()) {
            tag(out, PackFormat.TABLE, node.size());
            for (String name : sortedNames(node)) {
                number(out, place(name));
                value(out, node.path(name));
            }
        } else {
            throw new IllegalArgumentException("not a value of a data pack: " + node);
        }
    }

    private static void numberValue(ByteArrayOutputStream out, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) <= 1L << 52;
        if (whole && value >= 0) {
            tag(out, PackFormat.WHOLE, (long) value);
        } else if (whole) {
            tag(out, PackFormat.NEGATIVE, (long) -value);
        } else {
            tag(out, PackFormat.DOUBLE, 0);
            out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
        }
    }

    private static void tag(ByteArrayOutputStream out, int type, long payload) {
        number(out, payload << PackFormat.TYPE_BITS | type);
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 0x7F) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}

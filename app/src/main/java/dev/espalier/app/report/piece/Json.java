package dev.espalier.app.report.piece;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.calculation.NotUnderstood;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Pieces of JSON that several answers have. docs/command-line.md describes all of them. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Puts a number; what JSON cannot write goes by Path of Building's words {@code inf}, {@code -inf}, {@code nan}. */
    public static void put(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.put(name, "nan");
        } else if (Double.isInfinite(value)) {
            node.put(name, value > 0 ? "inf" : "-inf");
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(name, (long) value);
        } else {
            node.put(name, value);
        }
    }

    public static ObjectNode numbers(Map<String, Double> values) {
        ObjectNode node = object();
        values.forEach((name, value) -> put(node, name, value));
        return node;
    }

    public static void ids(ArrayNode array, Collection<Integer> ids) {
        ids.forEach(id -> array.add((int) id));
    }

    public static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }

    public static void notUnderstood(ArrayNode array, List<NotUnderstood> list) {
        for (NotUnderstood n : list) {
            array.addObject().put("source", n.source()).put("text", n.text()).put("reason", n.reason());
        }
    }

    /** The text of a document, with line breaks, ended by one. */
    public static String text(ObjectNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of plain values cannot be written", e);
        }
    }
}

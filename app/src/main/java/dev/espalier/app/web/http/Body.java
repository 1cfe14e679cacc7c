package dev.espalier.app.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object that somebody sent: fields are read with their type and range checked, unknown ones refused. */
public final class Body {
    private static final int MANY = 500;

    private final JsonNode root;

    private Body(JsonNode root) {
        this.root = root;
    }

    /** The body of a request, which may have these fields and no others. */
    public static Body of(Context context, Set<String> fields) {
        return of(context.body(), fields);
    }

    public static Body of(String json, Set<String> fields) {
        JsonNode root;
        try {
            root = Answers.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("The body is not JSON: " + e.getOriginalMessage());
        }
        if (root == null || !root.isObject()) {
            throw ApiError.badRequest("The body must be a JSON object.");
        }
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw ApiError.badRequest("There is no field \"" + name + "\" here.");
            }
        }
        return new Body(root);
    }

    /** A text, empty if it is not given. */
    public String text(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return "";
        }
        return require(node.isTextual(), name, "a text", node).textValue();
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (JsonNode node : array(name)) {
            texts.add(require(node.isTextual() || node.isInt(), name, "a list of texts", node)
                    .asText());
        }
        return texts;
    }

    public List<Integer> ids(String name) {
        var ids = new ArrayList<Integer>();
        for (JsonNode node : array(name)) {
            ids.add(require(node.isInt(), name, "a list of node ids", node).intValue());
        }
        return ids;
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return List.of();
        }
        return require(node.isArray() && node.size() <= MANY, name, "a list of at most " + MANY, node);
    }

    public boolean flag(String name) {
        JsonNode node = get(name);
        return node != null
                && require(node.isBoolean(), name, "true or false", node).booleanValue();
    }

    public int whole(String name, int otherwise, int least, int most) {
        JsonNode node = get(name);
        if (node == null) {
            return otherwise;
        }
        boolean fits = node.isInt() && node.intValue() >= least && node.intValue() <= most;
        return require(fits, name, "a whole number from " + least + " to " + most, node)
                .intValue();
    }

    public long large(String name, long otherwise) {
        JsonNode node = get(name);
        if (node == null) {
            return otherwise;
        }
        boolean fits = node.canConvertToLong() && node.isIntegralNumber() && node.longValue() > 0;
        return require(fits, name, "a whole number from 1", node).longValue();
    }

    public double number(String name, double otherwise, double least, double most) {
        JsonNode node = get(name);
        if (node == null) {
            return otherwise;
        }
        boolean fits = node.isNumber() && node.doubleValue() >= least && node.doubleValue() <= most;
        return require(fits, name, "a number from " + least + " to " + most, node)
                .doubleValue();
    }

    /** A number of points; empty if it is not given. */
    public OptionalInt points(String name) {
        return get(name) == null ? OptionalInt.empty() : OptionalInt.of(whole(name, 0, 0, MANY));
    }

    /** A number of nodes, or {@code "unlimited"}, which is empty. */
    public OptionalInt amount(String name, int otherwise, String unlimited) {
        JsonNode node = get(name);
        if (node != null && node.isTextual() && node.textValue().equals(unlimited)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(whole(name, otherwise, 0, MANY));
    }

    private @Nullable JsonNode get(String name) {
        JsonNode node = root.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private static JsonNode require(boolean fits, String name, String wanted, JsonNode given) {
        if (!fits) {
            String shown = given.toString();
            throw ApiError.badRequest("\"" + name + "\" must be " + wanted + ", not "
                    + (shown.length() > 60 ? shown.substring(0, 60) + "..." : shown) + ".");
        }
        return given;
    }
}

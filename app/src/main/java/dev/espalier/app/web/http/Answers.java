package dev.espalier.app.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.work.failure.Fault;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger;
import java.util.regex.Pattern;

/** Answers of the API: JSON, and errors in one shape, {@code {"error": {kind, message, detail}}}. */
public final class Answers {
    public static final JsonMapper MAPPER = new JsonMapper();
    private static final Logger LOG = System.getLogger(Answers.class.getName());
    private static final String JSON = "application/json; charset=utf-8";

    /** Options of the command line, which a page has not: they stand in parentheses in messages. */
    private static final Pattern OPTIONS = Pattern.compile(" \\(--[^)]*\\)");

    private static final int INPUT_AT_FAULT = 422;
    private static final int PROGRAM_AT_FAULT = 500;

    private Answers() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static void send(Context context, JsonNode answer) {
        send(context, text(answer));
    }

    /** Sends a document that is JSON already. */
    public static void send(Context context, String json) {
        context.contentType(JSON).result(json);
    }

    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of plain values cannot be written", e);
        }
    }

    /** Reads a document that this program wrote. */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of this program cannot be read", e);
        }
    }

    public static void error(Context context, ApiError error) {
        context.status(error.status());
        send(context, error(error.kind(), error.message(), ""));
    }

    /** Errors of HTTP itself: no such address, too large a body. */
    public static void error(Context context, HttpResponseException error) {
        context.status(error.getStatus());
        String message = error.getStatus() == 413
                ? "The request is too large. A build has at most 8 MB; probably the wrong file was chosen."
                : String.valueOf(error.getMessage());
        send(context, error("http", message, ""));
    }

    public static void error(Context context, Exception failure) {
        Fault fault = Fault.of(failure);
        if (!fault.inputAtFault()) {
            LOG.log(Logger.Level.WARNING, "A request failed: " + context.method() + " " + context.path(), failure);
        }
        context.status(fault.inputAtFault() ? INPUT_AT_FAULT : PROGRAM_AT_FAULT);
        send(context, error(fault));
    }

    /** A fault as JSON; stack traces stay here. */
    public static ObjectNode error(Fault fault) {
        String detail = fault.detail().contains("\tat ") ? "" : fault.detail();
        return error(fault.kind(), OPTIONS.matcher(fault.message()).replaceAll(""), detail);
    }

    private static ObjectNode error(String kind, String message, String detail) {
        ObjectNode root = object();
        root.putObject("error").put("kind", kind).put("message", message).put("detail", detail);
        return root;
    }
}

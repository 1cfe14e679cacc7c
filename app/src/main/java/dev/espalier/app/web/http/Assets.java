package dev.espalier.app.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The front end's files, out of the program itself; nothing of the disk can be asked for. */
public final class Assets {
    /** Small letters, digits and dashes in folders, then one dot: no path of this shape leads upwards. */
    private static final Pattern PATH = Pattern.compile("(?:[a-z0-9-]{1,40}/){0,3}[a-z0-9-]{1,40}\\.([a-z0-9]{2,5})");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "json", "application/json; charset=utf-8");

    private static final String EXAMPLE = "/web/examples/ranger-lightning-arrow.txt";

    /** Libraries, by the name that the front end asks for them by. */
    private static final Map<String, String> LIBRARIES =
            Map.of("lib/preact.js", "/META-INF/resources/webjars/preact/10.28.0/dist/preact.module.js");

    private Assets() {}

    public static void index(Context context) {
        send(context, "index.html");
    }

    public static void file(Context context) {
        send(context, context.path().substring(1));
    }

    public static void openApi(Context context) {
        send(context, "openapi.json");
    }

    private static void send(Context context, String path) {
        var matcher = PATH.matcher(path);
        String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
        if (type == null) {
            throw missing();
        }
        String resource = LIBRARIES.getOrDefault(path, "/web/" + path);
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw missing();
            }
            context.contentType(type).result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of an example build. */
    public static String example() {
        try (InputStream in = Assets.class.getResourceAsStream(EXAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + EXAMPLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiError missing() {
        return ApiError.notFound("There is nothing at this address. Open / for the page.");
    }
}

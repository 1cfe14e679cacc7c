package dev.espalier.app.web.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only this machine's own page. The Host header must name the loopback (a name that was rebound to it does not),
 * the Origin and Sec-Fetch-Site headers, where a browser sends them, must be the page's own, and what changes anything
 * must be JSON, which no form of another site can post.
 */
public final class Guard {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
            + " blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final IntSupplier port;

    /** A guard of a port, which is known only once the server has started. */
    public Guard(IntSupplier port) {
        this.port = port;
    }

    /** Refuses what is not from the page. */
    public void check(Context context) {
        headers(context);
        String host = context.header("Host");
        if (!own(host)) {
            throw refused("The address \"" + shown(host) + "\" is not this page's. Open http://127.0.0.1:"
                    + port.getAsInt() + "/ instead.");
        }
        String origin = context.header("Origin");
        if (origin != null && !(origin.startsWith("http://") && own(origin.substring("http://".length())))) {
            throw refused("Another site (" + shown(origin) + ") may not ask this page's server anything.");
        }
        String site = context.header("Sec-Fetch-Site");
        boolean navigation = "navigate".equals(context.header("Sec-Fetch-Mode"));
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !navigation) {
            throw refused("Another site may not ask this page's server anything.");
        }
        checkChange(context, site);
    }

    private static void checkChange(Context context, @Nullable String site) {
        String method = context.req().getMethod().toUpperCase(Locale.ROOT);
        if (!CHANGING.contains(method)) {
            return;
        }
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw refused("Another site may not change anything here.");
        }
        String type = context.contentType();
        boolean json = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
        if (!json && !method.equals("DELETE")) {
            throw new ApiError(415, "media-type", "The body must be JSON (Content-Type: application/json).");
        }
    }

    private boolean own(@Nullable String hostAndPort) {
        if (hostAndPort == null) {
            return false;
        }
        String lower = hostAndPort.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name -> lower.equals(name + ":" + port.getAsInt()));
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
    }

    private static ApiError refused(String message) {
        return new ApiError(403, "forbidden", message);
    }

    private static String shown(@Nullable String header) {
        return header == null ? "" : header.length() > 80 ? header.substring(0, 80) + "..." : header;
    }
}

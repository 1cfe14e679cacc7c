package dev.espalier.app.web;

import dev.espalier.app.web.http.Assets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/** The addresses of the API. The OpenAPI document ({@code web/openapi.json}) describes exactly these. */
final class Routes {
    /** What all of them begin with. */
    static final String PREFIX = "/api/v1";

    /**
     * One of them.
     *
     * @param path below the prefix
     */
    record Route(HandlerType method, String path, Handler handler) {}

    private final List<Route> all;

    Routes(AboutHandler about, BuildHandlers builds, RunHandlers runs, HistoryHandlers history) {
        all = List.of(
                new Route(HandlerType.GET, "/openapi.json", Assets::openApi),
                new Route(HandlerType.GET, "/about", about::show),
                new Route(HandlerType.GET, "/builds", history::builds),
                new Route(HandlerType.GET, "/builds/{id}", history::build),
                new Route(HandlerType.DELETE, "/builds/{id}", history::forget),
                new Route(HandlerType.POST, "/builds/card", builds::card),
                new Route(HandlerType.POST, "/builds/skills", builds::skills),
                new Route(HandlerType.POST, "/builds/tree", builds::tree),
                new Route(HandlerType.POST, "/builds/powers", builds::powers),
                new Route(HandlerType.POST, "/builds/trial", builds::trial),
                new Route(HandlerType.POST, "/runs", runs::create),
                new Route(HandlerType.GET, "/runs/{id}", runs::show),
                new Route(HandlerType.DELETE, "/runs/{id}", runs::cancel),
                new Route(HandlerType.GET, "/runs/{id}/events", runs::events),
                new Route(HandlerType.GET, "/runs/{id}/result", runs::result),
                new Route(HandlerType.GET, "/runs/{id}/build.xml", runs::xml),
                new Route(HandlerType.GET, "/history", history::list),
                new Route(HandlerType.GET, "/history/{id}", history::show),
                new Route(HandlerType.DELETE, "/history/{id}", history::delete));
    }

    List<Route> all() {
        return all;
    }

    void register(RoutesConfig config) {
        for (Route route : all) {
            config.addHttpHandler(route.method(), PREFIX + route.path(), route.handler());
        }
    }
}

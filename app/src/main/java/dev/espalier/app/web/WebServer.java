package dev.espalier.app.web;

import dev.espalier.app.history.History;
import dev.espalier.app.history.HistoryException;
import dev.espalier.app.web.http.Answers;
import dev.espalier.app.web.http.ApiError;
import dev.espalier.app.web.http.Assets;
import dev.espalier.app.web.http.Guard;
import dev.espalier.app.web.run.RunQueue;
import dev.espalier.app.work.engine.Engines;
import dev.espalier.app.work.failure.UserError;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The page's server. It listens on the loopback only, from {@link #start} to {@link #close}. */
public final class WebServer implements AutoCloseable {
    /** The only address that is listened on. */
    public static final String HOST = "127.0.0.1";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** The largest build as JSON text, with room for escapes. */
    private static final long BODY_BYTES = 10_000_000;

    private static final int PORTS_TRIED = 50;
    private static final long GOODBYE_MILLIS = 5000;

    /** Held on to, because loggers that nobody holds forget their level. */
    private static final Logger JETTY = quiet("org.eclipse.jetty");

    private static final Logger JAVALIN = quiet("io.javalin");

    private final Javalin javalin;
    private final RunQueue queue;
    private final Keeping keeping;
    private final History history;
    private final Routes routes;
    private final Thread warmUp;

    private WebServer(Javalin javalin, Routes routes, RunQueue queue, Keeping keeping, History history, Thread warmUp) {
        this.javalin = javalin;
        this.routes = routes;
        this.queue = queue;
        this.keeping = keeping;
        this.warmUp = warmUp;
        this.history = history;
    }

    private static Logger quiet(String name) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(Level.WARNING);
        return logger;
    }

    /**
     * Starts the server.
     *
     * @throws UserError if the port is taken (and no further one may be)
     */
    public static WebServer start(Engines engines, ServerSettings settings) {
        int port = freePort(settings);
        var history = new History(settings.dataFolder());
        var keeping = new Keeping(history);
        var queue = new RunQueue(engines, settings.limits(), keeping::keep);
        var subjects = new Subjects(engines);
        var builds = new BuildHandlers(engines, subjects, keeping);
        var routes = new Routes(
                new AboutHandler(engines, settings.version()),
                builds,
                new RunHandlers(queue, subjects),
                new HistoryHandlers(history));
        var guard = new Guard(() -> port);
        Javalin javalin = Javalin.create(config -> configure(config, routes, guard));
        javalin.start(HOST, port);
        JETTY.fine("started");
        JAVALIN.fine("started");
        return new WebServer(javalin, routes, queue, keeping, history, warmUp(builds, history));
    }

    /** Loads the game's data and opens the history while the player looks for the code. */
    private static Thread warmUp(BuildHandlers builds, History history) {
        var thread = new Thread(
                () -> {
                    builds.warmUp(Assets.example());
                    try {
                        history.list();
                    } catch (HistoryException e) {
                        Logger.getLogger(WebServer.class.getName()).warning(e.getMessage());
                    }
                },
                "warm up");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void configure(JavalinConfig config, Routes routes, Guard guard) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = BODY_BYTES;
        config.routes.before(guard::check);
        routes.register(config.routes);
        config.routes.get("/", Assets::index);
        config.routes.get("/<path>", Assets::file);
        config.routes.exception(ApiError.class, (error, context) -> Answers.error(context, error));
        config.routes.exception(HttpResponseException.class, (error, context) -> Answers.error(context, error));
        config.routes.exception(Exception.class, (error, context) -> Answers.error(context, error));
    }

    /** The port to listen on: asking for it first tells better than a failed start what is wrong. */
    private static int freePort(ServerSettings settings) {
        int tries = settings.searchFurther() ? PORTS_TRIED : 1;
        for (int i = 0; i < tries; i++) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port() + i));
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken: the next one, or told below
            }
        }
        throw new UserError(
                "Port " + settings.port() + " of this machine cannot be listened on. Probably another program"
                        + " uses it. Choose another one with --port.");
    }

    public int port() {
        return javalin.port();
    }

    /** The addresses of the API. */
    Routes routes() {
        return routes;
    }

    /** Where the page is. */
    public String address() {
        return "http://" + HOST + ":" + port() + "/";
    }

    /** Ends the runs, keeps what they found so far, and stops listening. */
    @Override
    public void close() {
        queue.close();
        javalin.stop();
        try {
            warmUp.join(GOODBYE_MILLIS); // nothing touches the history once the server is closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeping.close();
        history.close();
    }
}

package dev.espalier.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.web.http.Answers;
import dev.espalier.app.web.http.ApiError;
import dev.espalier.app.web.http.Body;
import dev.espalier.app.web.run.Run;
import dev.espalier.app.web.run.RunQueue;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.code.io.BuildCodes;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Runs over HTTP: ask for one, watch it, cancel it, take its result. */
final class RunHandlers {
    private static final long HEARTBEAT_MILLIS = 2000;
    private static final int WATCHERS_AT_MOST = 40;

    private final RunQueue queue;
    private final Subjects subjects;
    private final Semaphore watchers = new Semaphore(WATCHERS_AT_MOST);

    RunHandlers(RunQueue queue, Subjects subjects) {
        this.queue = queue;
        this.subjects = subjects;
    }

    /** Asks for a run. */
    void create(Context context) {
        Body body = Body.of(context, RunWishes.FIELDS);
        LoadedBuild subject = subjects.of(body);
        var run = new Run(subject, RunWishes.ask(body, queue.threads()), context.body());
        try {
            queue.add(run);
        } catch (ApiError e) {
            context.header("Retry-After", String.valueOf(queue.retryAfterSeconds()));
            throw e;
        }
        context.status(202);
        Answers.send(context, run.summary());
    }

    /** What a run is at, and what was asked. */
    void show(Context context) {
        Run run = find(context);
        ObjectNode answer = run.summary();
        answer.set("request", Answers.parse(run.request()));
        Answers.send(context, answer);
    }

    /** The result, the same text as {@code optimize --json}. */
    void result(Context context) {
        Run run = find(context);
        String result = run.result();
        if (result == null) {
            throw new ApiError(
                    409,
                    "not-ready",
                    "The run has no result (it is " + run.state().word() + ").");
        }
        Answers.send(context, result);
    }

    /** The new build as a file. */
    void xml(Context context) {
        String result = find(context).result();
        if (result == null) {
            throw new ApiError(409, "not-ready", "The run has no result.");
        }
        String code = tree(Answers.parse(result), context.queryParam("tree"))
                .path("code")
                .asText();
        context.contentType("application/xml");
        context.header("Content-Disposition", "attachment; filename=\"espalier-build.xml\"");
        context.result(BuildCodes.read(code).document().bytes());
    }

    /** Of a front the tree that is asked for (from 0), else the result itself. */
    private static JsonNode tree(JsonNode result, @Nullable String number) {
        if (!result.has("trees")) {
            return result;
        }
        JsonNode tree = number != null && number.matches("[0-9]{1,3}")
                ? result.get("trees").get(Integer.parseInt(number))
                : null;
        if (tree == null) {
            throw ApiError.badRequest("\"tree\" must be the number of one of the result's trees, from 0.");
        }
        return tree;
    }

    /** Ends a run; it keeps the best that it found. */
    void cancel(Context context) {
        Run run = find(context);
        queue.cancel(run);
        context.status(202);
        Answers.send(context, run.summary());
    }

    /** Tells all that happens as server-sent events, from where a page left off. */
    void events(Context context) throws IOException {
        Run run = find(context);
        long last = lastEvent(context.header("Last-Event-ID"));
        if (!watchers.tryAcquire()) {
            throw new ApiError(503, "busy", "Too many pages watch runs at once. Close some of them.");
        }
        run.watched(1);
        try {
            HttpServletResponse response = context.res();
            response.setContentType("text/event-stream; charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            follow(run, last, response.getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            run.watched(-1);
            watchers.release();
        }
    }

    /** Writes until the run has ended or the page is gone, which shows when a heartbeat cannot be written. */
    private static void follow(Run run, long last, OutputStream out) throws IOException, InterruptedException {
        long told = last;
        write(out, "retry: 500\n\n");
        while (true) {
            List<Run.Event> events = run.eventsAfter(told, HEARTBEAT_MILLIS);
            if (events.isEmpty() && run.state().ended()) {
                return;
            }
            var text = new StringBuilder();
            for (Run.Event event : events) {
                text.append("id: ").append(event.number()).append("\nevent: ").append(event.kind());
                text.append("\ndata: ").append(event.data()).append("\n\n");
                told = event.number();
            }
            write(out, text.length() == 0 ? ": still here\n\n" : text.toString());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long lastEvent(@Nullable String header) {
        if (header == null || !header.matches("[0-9]{1,9}")) {
            return 0;
        }
        return Long.parseLong(header);
    }

    private Run find(Context context) {
        return queue.find(context.pathParam("id"))
                .orElseThrow(() -> ApiError.notFound(
                        "There is no such run. Probably the server was started anew; the history has its result if it"
                                + " ended."));
    }
}

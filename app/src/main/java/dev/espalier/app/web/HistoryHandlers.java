package dev.espalier.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.history.Entry;
import dev.espalier.app.history.History;
import dev.espalier.app.history.HistoryException;
import dev.espalier.app.history.KnownBuild;
import dev.espalier.app.web.http.Answers;
import dev.espalier.app.web.http.ApiError;
import io.javalin.http.Context;

/** The history over HTTP: results and builds; list, reopen, delete. */
final class HistoryHandlers {
    private final History history;

    HistoryHandlers(History history) {
        this.history = history;
    }

    void list(Context context) {
        ObjectNode root = Answers.object();
        ArrayNode entries = root.putArray("entries");
        try {
            history.list().forEach(entry -> entries.add(json(entry)));
        } catch (HistoryException e) {
            throw unusable(e);
        }
        Answers.send(context, root);
    }

    private static ObjectNode json(Entry entry) {
        return Answers.object()
                .put("id", entry.id())
                .put("ended", entry.endedMillis())
                .put("title", entry.title())
                .put("level", entry.level())
                .put("skill", entry.skill())
                .put("goal", entry.goal())
                .put("gain", entry.gain())
                .put("added", entry.added())
                .put("removed", entry.removed());
    }

    void show(Context context) {
        try {
            History.Kept kept = history.find(context.pathParam("id")).orElseThrow(HistoryHandlers::missing);
            ObjectNode root = json(kept.entry());
            root.set("request", Answers.parse(kept.request()));
            root.set("result", Answers.parse(kept.result()));
            Answers.send(context, root);
        } catch (HistoryException e) {
            throw unusable(e);
        }
    }

    void delete(Context context) {
        try {
            if (!history.delete(context.pathParam("id"))) {
                throw missing();
            }
        } catch (HistoryException e) {
            throw unusable(e);
        }
        context.status(204);
    }

    /** The builds that were opened last. */
    void builds(Context context) {
        ObjectNode root = Answers.object();
        ArrayNode builds = root.putArray("builds");
        try {
            history.builds().forEach(build -> builds.add(json(build)));
        } catch (HistoryException e) {
            throw unusable(e);
        }
        Answers.send(context, root);
    }

    private static ObjectNode json(KnownBuild build) {
        return Answers.object()
                .put("id", build.id())
                .put("seen", build.seenMillis())
                .put("title", build.title())
                .put("level", build.level())
                .put("skill", build.skill());
    }

    /** A build that was opened before, with its code. */
    void build(Context context) {
        try {
            KnownBuild build = history.build(context.pathParam("id")).orElseThrow(HistoryHandlers::missing);
            Answers.send(context, json(build).put("code", build.code()));
        } catch (HistoryException e) {
            throw unusable(e);
        }
    }

    void forget(Context context) {
        try {
            if (!history.forget(context.pathParam("id"))) {
                throw missing();
            }
        } catch (HistoryException e) {
            throw unusable(e);
        }
        context.status(204);
    }

    private static ApiError missing() {
        return ApiError.notFound("The history does not have that. Probably it was deleted on another page.");
    }

    private static ApiError unusable(HistoryException e) {
        return new ApiError(503, "history", String.valueOf(e.getMessage()));
    }
}

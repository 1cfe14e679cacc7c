package dev.espalier.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.web.http.Answers;
import dev.espalier.app.work.engine.Engines;
import io.javalin.http.Context;

/** What this server is and has. */
final class AboutHandler {
    private final Engines engines;
    private final String version;

    AboutHandler(Engines engines, String version) {
        this.engines = engines;
        this.version = version;
    }

    void show(Context context) {
        ObjectNode root = Answers.object();
        root.put("version", version);
        root.put("pob", engines.installedPob().orElse(null));
        root.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode trees = root.putArray("trees");
        engines.data().treeVersions().forEach(trees::add);
        Answers.send(context, root);
    }
}

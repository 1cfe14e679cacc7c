package dev.espalier.app.web;

import dev.espalier.app.web.http.Body;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.engine.Engines;
import dev.espalier.code.io.BuildCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Builds out of requests. The last few are kept: the page asks about the same build again and again. */
final class Subjects {
    /** The fields of a request that say which build is meant. */
    static final Set<String> FIELDS = Set.of("code", "spec", "skill");

    private static final int KEPT = 8;

    private record Key(String code, int spec, String skill) {}

    private final Engines engines;
    private final Map<Key, LoadedBuild> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, LoadedBuild> eldest) {
            return size() > KEPT;
        }
    };

    Subjects(Engines engines) {
        this.engines = engines;
    }

    /** The build that a request is about; what is wrong with it is thrown as on the command line. */
    LoadedBuild of(Body body) {
        var key = new Key(body.text("code"), body.whole("spec", LoadedBuild.OWN_CHOICE, 0, 1000), body.text("skill"));
        synchronized (kept) {
            LoadedBuild known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        LoadedBuild build = LoadedBuild.of(BuildCodes.read(key.code()), key.spec(), key.skill(), engines);
        synchronized (kept) {
            kept.put(key, build);
        }
        return build;
    }
}

package dev.espalier.app.web;

import dev.espalier.app.report.gain.ImprovementJson;
import dev.espalier.app.web.http.Body;
import dev.espalier.app.web.run.Ask;
import dev.espalier.app.work.node.Changeable;
import dev.espalier.app.work.optimize.Wishes;
import java.util.HashSet;
import java.util.Set;

/** The wishes of a request for a run; the fields are the options of {@code optimize}, with the same defaults. */
final class RunWishes {
    static final Set<String> FIELDS = fields();

    /** The field that asks Path of Building to verify. */
    static final String VERIFY = "verify";

    private static final String FRONT = "front";
    private static final String UNTIL = "until";

    private static final double SECONDS = 10;
    private static final double SECONDS_AT_MOST = 3600;
    private static final double RESPEC_PRICE = 0.01;
    private static final int THREADS_AT_MOST = 256;

    private RunWishes() {}

    private static Set<String> fields() {
        var fields = new HashSet<>(Subjects.FIELDS);
        fields.addAll(Set.of(
                "goal",
                "require",
                "points",
                "respec",
                "keep",
                "avoid",
                "keystones",
                "ascendancy",
                "respecPrice",
                "seconds",
                "evaluations",
                "threads",
                "seed",
                FRONT,
                UNTIL,
                VERIFY));
        return Set.copyOf(fields);
    }

    /** What a body asks; {@code threads} where it says none. */
    static Ask ask(Body body, int threads) {
        return new Ask(of(body, threads), body.flag(VERIFY), body.text(FRONT), body.texts(UNTIL));
    }

    /** The wishes in a body; {@code threads} where it says none. */
    static Wishes of(Body body, int threads) {
        String keystones = body.text("keystones");
        return new Wishes(
                body.text("goal"),
                body.texts("require"),
                body.points("points"),
                body.amount("respec", 0, ImprovementJson.UNLIMITED),
                new Changeable(
                        body.texts("keep"),
                        body.texts("avoid"),
                        keystones.isEmpty() ? Changeable.KEEP : keystones,
                        body.flag("ascendancy")),
                body.number("respecPrice", RESPEC_PRICE, 0, 100),
                body.number("seconds", SECONDS, 0.1, SECONDS_AT_MOST),
                body.large("evaluations", Long.MAX_VALUE),
                Integer.MAX_VALUE,
                body.whole("threads", threads, 1, THREADS_AT_MOST),
                body.large("seed", 1),
                true);
    }
}

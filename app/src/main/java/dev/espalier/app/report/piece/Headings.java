package dev.espalier.app.report.piece;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.NotUnderstood;
import java.util.List;

/** Sentences that several reports have. */
public final class Headings {
    private Headings() {}

    /** {@code Deadeye (Ranger), level 88, Lightning Arrow; engine: native}. */
    public static String of(LoadedBuild build, String engine) {
        String skill = build.mainSkill().map(s -> ", " + s.name()).orElse("");
        return build.identity().title() + ", level " + build.build().level() + skill + "; engine: " + engine;
    }

    /** Says how many lines are left out; {@code inspect} lists them. */
    public static void notUnderstood(StringBuilder text, List<NotUnderstood> list) {
        if (!list.isEmpty()) {
            text.append("\n")
                    .append(list.size() == 1 ? "1 line" : list.size() + " lines")
                    .append(" of the build did not count, because the engine does not understand or model ")
                    .append(list.size() == 1 ? "it" : "them")
                    .append("; \"espalier inspect\" shows which.\n");
        }
    }
}

package dev.espalier.app.work.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.build.Points;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.Objective;
import dev.espalier.code.Build;
import dev.espalier.search.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an optimization.
 *
 * @param subject the build that was improved
 * @param engine the engine's name
 * @param objective what was maximised, and the limits that were kept
 * @param points what the character has and uses, before
 * @param before the build's statistics before
 * @param after and after
 * @param improved the build with the new tree; its document differs from the original only there
 * @param code its code
 * @param notUnderstood what the engine left out
 * @param verification what Path of Building says about it; null if it was not asked
 * @param remarks what the player should know, one sentence each
 */
public record Improvement(
        LoadedBuild subject,
        String engine,
        Objective objective,
        Points points,
        Result result,
        BuildStats before,
        BuildStats after,
        Build improved,
        String code,
        List<NotUnderstood> notUnderstood,
        @Nullable Verification verification,
        List<String> remarks) {

    public Improvement {
        notUnderstood = List.copyOf(notUnderstood);
        remarks = List.copyOf(remarks);
    }
}

package dev.espalier.app.trust;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.calculation.BuildStats;
import dev.espalier.code.WrittenStats;
import java.util.Locale;
import java.util.Optional;

/** How far the numbers of one build can be trusted: what measurements say about builds of its kind. */
public final class Trust {
    private final boolean pob;
    private final BuildKind kind;
    private final WrittenStats written;
    private final BuildStats stats;
    private final TierTable table;

    private Trust(boolean pob, BuildKind kind, WrittenStats written, BuildStats stats, TierTable table) {
        this.pob = pob;
        this.kind = kind;
        this.written = written;
        this.stats = stats;
        this.table = table;
    }

    /**
     * The trust in an engine's numbers.
     *
     * @param engine the engine's name
     * @param asItIs the engine's numbers for the tree that the build came with
     */
    public static Trust of(LoadedBuild build, String engine, BuildStats asItIs) {
        return new Trust(
                engine.startsWith("pob"),
                BuildKind.of(build, asItIs),
                build.build().writtenStats(),
                asItIs,
                TierTable.embedded());
    }

    /** The kind of build that the measurements are of. */
    public BuildKind kind() {
        return kind;
    }

    /** The tier of a statistic, {@link BuildStats#MINION} prefix understood. */
    public Tier of(String statistic) {
        if (pob) {
            return Tier.POB;
        }
        return table.tier(kind, statistic);
    }

    /** Whether Path of Building wrote another number into the build: another version did, or it was changed since. */
    public boolean contradicted(String statistic) {
        return written(statistic)
                .filter(Double::isFinite)
                .filter(theirs -> TierTable.error(theirs, stats.get(statistic)) > TierTable.EQUAL)
                .isPresent();
    }

    /** What Path of Building wrote into the build. */
    public Optional<Double> written(String statistic) {
        return statistic.startsWith(BuildStats.MINION)
                ? written.minionNumber(statistic.substring(BuildStats.MINION.length()))
                : written.playerNumber(statistic);
    }

    /** What the signs beside the numbers rest on, one sentence. */
    public String basis() {
        return pob
                ? "All numbers are Path of Building's own."
                : String.format(
                        Locale.ROOT,
                        "The words beside the numbers say how near they are to Path of Building's, measured on %,d"
                                + " numbers of %s: exact (0.1 %%), close (5 %%), estimate, unknown.",
                        table.compared(kind),
                        kind.title());
    }
}

package dev.espalier.app.parity;

import dev.espalier.app.trust.TierTable;
import java.util.List;

/**
 * One statistic of one build, by Path of Building and by the engine.
 *
 * @param statistic with the prefix {@code Minion:} for the minion's
 */
public record Pair(String build, StatGroup group, String statistic, double theirs, double ours) {

    /** The relative difference: 0 equal, 0.01 one per cent of the larger. */
    public double error() {
        return TierTable.error(theirs, ours);
    }

    /** Of several values that Path of Building gives in turn, the one nearest to ours. */
    static double nearest(List<Double> seen, double ours) {
        double best = seen.get(0);
        for (double v : seen) {
            if (TierTable.error(v, ours) < TierTable.error(best, ours)) {
                best = v;
            }
        }
        return best;
    }
}

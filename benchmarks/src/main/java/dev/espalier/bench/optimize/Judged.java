package dev.espalier.bench.optimize;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Path of Building says about the trees of one case. Gains are differences of scores: logarithms of the goal.
 *
 * @param key the case's
 * @param code the code that was opened
 * @param claimed the gain by the engine that searched
 * @param gain the gain by Path of Building, of the code opened anew
 * @param missed by how much the tree misses limits more than the original, by Path of Building
 * @param references the gains of the references' trees by Path of Building
 * @param sameTree whether Path of Building opens the code with the tree that the optimizer says it holds
 */
record Judged(
        @JsonProperty("key") String key,
        @JsonProperty("code") String code,
        @JsonProperty("claimed") double claimed,
        @JsonProperty("gain") double gain,
        @JsonProperty("missed") double missed,
        @JsonProperty("references") Map<String, Double> references,
        @JsonProperty("sameTree") boolean sameTree) {

    /** Gains that differ by less are equal. */
    private static final double NOTHING = 1e-6;

    Judged {
        references = new TreeMap<>(references);
    }

    /** Whether the tree is worse than the original, or misses a limit that the original keeps. */
    @JsonIgnore
    boolean loss() {
        return !(gain >= -NOTHING) || missed > NOTHING;
    }

    /** Whether a reference's tree is better. */
    @JsonIgnore
    boolean below() {
        return references.values().stream().anyMatch(reference -> gain < reference - NOTHING);
    }

    /** How far the engine that searched is off about the gain. */
    @JsonIgnore
    double off() {
        return Math.abs(claimed - gain);
    }
}

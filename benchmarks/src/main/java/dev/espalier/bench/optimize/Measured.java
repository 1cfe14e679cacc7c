package dev.espalier.bench.optimize;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.espalier.calculation.Objective;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one case. Gains are differences of scores: logarithms of the goal.
 *
 * @param key build, scenario and aim
 * @param numbers {@link EngineNumbers} of the case
 * @param objective what was maximised, and the limits that were kept
 * @param before the score of the original tree
 * @param references what each reference search reached, by its name, with unlimited time
 * @param best what the optimizer reached
 * @param code the code that was handed back
 * @param shortGain the gain of a run of its own with a tenth of the effort
 * @param earlyGain what the long run had reached after a tenth of its time
 * @param effort how much was done in how much time
 * @param sameAgain whether a second run with the same seed and rounds on another number of threads came to the same tree
 * @param problems what is wrong with the resulting tree or its code; nothing if all is well
 * @param referenceProblems what is wrong with the references' trees; nothing if the comparison is fair
 */
public record Measured(
        @JsonProperty("key") String key,
        @JsonProperty("build") String build,
        @JsonProperty("scenario") String scenario,
        @JsonProperty("aim") String aim,
        @JsonProperty("numbers") String numbers,
        @JsonProperty("objective") Objective objective,
        @JsonProperty("before") double before,
        @JsonProperty("references") Map<String, Reached> references,
        @JsonProperty("best") Reached best,
        @JsonProperty("code") String code,
        @JsonProperty("shortGain") double shortGain,
        @JsonProperty("earlyGain") double earlyGain,
        @JsonProperty("effort") Effort effort,
        @JsonProperty("sameAgain") boolean sameAgain,
        @JsonProperty("problems") List<String> problems,
        @JsonProperty("referenceProblems") List<String> referenceProblems) {

    /**
     * How much was done.
     *
     * @param evaluations trees judged
     * @param rounds completed rounds
     * @param seconds wall time
     * @param allowed the seconds that were allowed
     * @param seed of the run
     */
    public record Effort(
            @JsonProperty("evaluations") long evaluations,
            @JsonProperty("rounds") int rounds,
            @JsonProperty("seconds") double seconds,
            @JsonProperty("allowed") double allowed,
            @JsonProperty("seed") long seed) {}

    static final String EXCHANGE = "greedyExchange";
    static final List<String> REFERENCES = List.of("hillClimber", "pathGreedy", EXCHANGE);

    /** Gains that differ by less are equal. */
    static final double NOTHING = 1e-7;

    public Measured {
        references = new TreeMap<>(references);
        problems = List.copyOf(problems);
        referenceProblems = List.copyOf(referenceProblems);
    }

    double gain() {
        return best.gain();
    }

    double reference(String name) {
        return references.containsKey(name) ? references.get(name).gain() : 0;
    }

    /** Whether a reference gained no more. */
    boolean notWorseThan(String name) {
        return gain() >= reference(name) - NOTHING;
    }

    /** Whether any reference gained more. */
    boolean worse() {
        return !references.keySet().stream().allMatch(this::notWorseThan);
    }

    double bestReference() {
        return references.values().stream().mapToDouble(Reached::gain).max().orElse(0);
    }

    /** The gain next to a reference's; 1 where neither gains anything, infinite where only the optimizer does. */
    static double ratio(double gain, double reference) {
        if (reference > NOTHING) {
            return gain / reference;
        }
        return gain > NOTHING ? Double.POSITIVE_INFINITY : 1;
    }

    double overExchange() {
        return ratio(gain(), reference(EXCHANGE));
    }

    double overBest() {
        return ratio(gain(), bestReference());
    }

    /** How much of the long run's gain a run of its own with a tenth of the effort had. */
    double shortShare() {
        return share(shortGain);
    }

    /** How much of its gain the long run had after a tenth of its time. */
    double earlyShare() {
        return share(earlyGain);
    }

    private double share(double part) {
        return gain() <= NOTHING ? 1 : part / gain();
    }

    @JsonIgnore
    boolean legal() {
        return problems.isEmpty();
    }
}

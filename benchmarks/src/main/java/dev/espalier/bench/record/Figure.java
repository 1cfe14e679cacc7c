package dev.espalier.bench.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One number of a run.
 *
 * @param name what was measured; the same in every run
 * @param value the number
 * @param unit s, ms, MB, %, or times for a ratio of two things measured in the same run
 * @param more whether more is better
 */
public record Figure(
        @JsonProperty("name") String name,
        @JsonProperty("value") double value,
        @JsonProperty("unit") String unit,
        @JsonProperty("more") boolean more) {

    /** The unit of ratios: they can be compared between machines. */
    public static final String TIMES = "times";

    /** A number of which less is better. */
    public static Figure less(String name, double value, String unit) {
        return new Figure(name, value, unit, false);
    }

    /** A ratio of which more is better. */
    public static Figure ratio(String name, double value) {
        return new Figure(name, value, TIMES, true);
    }

    boolean ratio() {
        return unit.equals(TIMES);
    }
}

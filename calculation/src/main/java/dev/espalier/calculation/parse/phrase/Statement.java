package dev.espalier.calculation.parse.phrase;

import dev.espalier.calculation.modifier.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One modifier of the notation, before the line's numbers are put in.
 *
 * @param payload for {@link Kind#LIST} only
 * @param extensible whether suffixes ("as Extra Fire Damage", "Taken") may extend the statistic's name
 */
public record Statement(
        String stat, Kind kind, Amount value, @Nullable Content payload, Attributes attributes, boolean extensible) {

    public Statement(String stat, Kind kind, Amount value, @Nullable Content payload, Attributes attributes) {
        this(stat, kind, value, payload, attributes, false);
    }

    /** What a modifier of kind LIST carries. */
    public sealed interface Content {
        /** Another modifier. */
        record Inner(Statement statement, Map<String, Amount> numbers, Map<String, String> words) implements Content {}

        /** A named value; words may be numbers of the line. */
        record Named(String key, Amount value, Map<String, Amount> numbers, Map<String, String> words)
                implements Content {}
    }
}

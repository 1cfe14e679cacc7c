package dev.espalier.data.tree;

import dev.espalier.data.fact.Fact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a switchable node becomes for one class or ascendancy; null where it stays what it is.
 *
 * @param id the replacement's own id in the game, or null
 * @param ascendancyName the ascendancy the node belongs to when switched, or null
 */
public record SwitchOption(
        @Nullable Integer id,
        @Nullable String name,
        @Nullable List<String> stats,
        @Nullable String ascendancyName,
        Map<String, Fact> extra) {
    public SwitchOption {
        stats = stats == null ? null : List.copyOf(stats);
    }
}

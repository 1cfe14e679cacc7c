package dev.espalier.data.tree;

import dev.espalier.data.fact.Fact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ascendancy of a class.
 *
 * @param id the name the tree's nodes refer to it by
 * @param internalId the game's own id, {@code Warrior1}
 * @param replaces the ascendancy that this one is a variant of (it uses that one's nodes), or null
 * @param replacedBy the variant of this ascendancy, or null
 */
public record Ascendancy(
        String id,
        String name,
        String internalId,
        @Nullable String replaces,
        @Nullable String replacedBy,
        Map<String, Fact> extra) {}

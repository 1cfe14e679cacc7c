package dev.espalier.calculation.parse.phrase;

import dev.espalier.calculation.modifier.GlobalLimit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase adds to the modifiers of its line.
 *
 * @param flags ModFlags
 * @param keywords Keywords
 * @param tags tags of the modifier itself
 * @param ownerTags tags of the modifier that carries it to somebody else
 * @param suffix appended to the names of statistics
 * @param shared a cap shared with other modifiers, or null
 */
public record Attributes(
        long flags,
        int keywords,
        List<TagTemplate> tags,
        List<TagTemplate> ownerTags,
        Target target,
        String suffix,
        @Nullable Shared shared) {
    public static final Attributes NONE = new Attributes(0, 0, List.of(), List.of(), Target.OWNER, "", null);

    /** A cap that modifiers with the same key share. */
    public record Shared(String key, Amount limit) {
        public GlobalLimit bind(double[] numbers) {
            return new GlobalLimit(key, limit.value(numbers));
        }
    }

    public static Attributes tag(TagTemplate tag) {
        return new Attributes(0, 0, List.of(tag), List.of(), Target.OWNER, "", null);
    }

    public Attributes and(Attributes other) {
        return new Attributes(
                flags | other.flags,
                keywords | other.keywords,
                joined(tags, other.tags),
                joined(ownerTags, other.ownerTags),
                other.target == Target.OWNER ? target : other.target,
                suffix + other.suffix,
                shared == null ? other.shared : shared);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        if (first.isEmpty()) {
            return second;
        }
        if (second.isEmpty()) {
            return first;
        }
        var all = new ArrayList<T>(first);
        all.addAll(second);
        return all;
    }
}

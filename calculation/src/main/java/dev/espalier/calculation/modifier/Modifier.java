package dev.espalier.calculation.modifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One modifier: immutable.
 *
 * @param stat what it changes
 * @param value amount (per cent for increased and more; 1 for flags); 0 for {@link Kind#LIST}
 * @param flags {@link ModFlag}s, all of which the scope must have
 * @param keywords {@link Keyword}s, one of which the scope must have
 * @param tags conditions, multipliers and restrictions, applied to the value in order
 * @param payload for {@link Kind#LIST} only
 * @param globalLimit a cap shared with other modifiers, or null
 */
public record Modifier(
        Stat stat,
        Kind kind,
        double value,
        long flags,
        int keywords,
        List<Tag> tags,
        Source source,
        @Nullable Payload payload,
        @Nullable GlobalLimit globalLimit) {

    public Modifier {
        tags = List.copyOf(tags);
        if ((kind == Kind.LIST) != (payload != null)) {
            throw new IllegalArgumentException(stat + ": a payload belongs to kind LIST and to no other");
        }
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(stat + ": the value is not a number");
        }
    }

    public static Modifier of(Stat stat, Kind kind, double value, Source source, Tag... tags) {
        return new Modifier(stat, kind, value, 0, 0, List.of(tags), source, null, null);
    }

    public static Modifier of(String stat, Kind kind, double value, Source source, Tag... tags) {
        return of(Stat.of(stat), kind, value, source, tags);
    }

    public static Modifier flag(String stat, Source source, Tag... tags) {
        return of(Stat.of(stat), Kind.FLAG, 1, source, tags);
    }

    public static Modifier list(String stat, Payload payload, Source source, Tag... tags) {
        return new Modifier(Stat.of(stat), Kind.LIST, 0, 0, 0, List.of(tags), source, payload, null);
    }

    public Modifier withValue(double newValue) {
        return new Modifier(stat, kind, newValue, flags, keywords, tags, source, payload, globalLimit);
    }

    public Modifier withSource(Source newSource) {
        return new Modifier(stat, kind, value, flags, keywords, tags, newSource, payload, globalLimit);
    }

    public Modifier withFlags(long newFlags, int newKeywords) {
        return new Modifier(stat, kind, value, newFlags, newKeywords, tags, source, payload, globalLimit);
    }

    public Modifier withTags(List<Tag> newTags) {
        return new Modifier(stat, kind, value, flags, keywords, newTags, source, payload, globalLimit);
    }

    /** This modifier with more tags behind its own. */
    public Modifier and(Tag... more) {
        var all = new ArrayList<>(tags);
        all.addAll(List.of(more));
        return withTags(all);
    }

    public Modifier withGlobalLimit(@Nullable GlobalLimit limit) {
        return new Modifier(stat, kind, value, flags, keywords, tags, source, payload, limit);
    }
}

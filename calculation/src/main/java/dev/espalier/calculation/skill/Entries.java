package dev.espalier.calculation.skill;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.ScopeContext;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** List modifiers as they apply in a scope, with their values after their tags. */
final class Entries {
    /** An entry that applies; {@code tags} and {@code source} are those of the modifier that carries it. */
    record Entry(String key, double value, Map<String, String> words, List<Tag> tags, Source source) {
        @Nullable
        String word(String name) {
            return words.get(name);
        }

        /** The words of a list-valued fact: {@code a|b} or {@code a,b}. */
        List<String> list(String name) {
            String word = words.get(name);
            return word == null ? List.of() : List.of(word.split("[|,]", -1));
        }

        /** The entry times a share: whole levels, other amounts to two decimals. */
        Entry scaled(double share) {
            double amount = value * share;
            double kept = key.equals("level") ? Math.floor(amount) : Rounding.round(amount, 2);
            return new Entry(key, kept, words, tags, source);
        }

        /** The granted effect that the entry is about: a word beside it, or its key. */
        String skillId() {
            return words.getOrDefault("skillId", key);
        }

        /** The level that the entry grants: a word beside it, or its value. */
        int level() {
            String level = words.get("level");
            return (int) (level == null ? value : Double.parseDouble(level));
        }
    }

    private final ReferenceAggregates aggregates = new ReferenceAggregates();

    List<Entry> entries(Scope scope, Stats stats) {
        var entries = new ArrayList<Entry>();
        for (var c : aggregates.contributions(scope, Kind.LIST, stats)) {
            Modifier m = c.modifier();
            if (m.payload() instanceof Payload.Entry e) {
                Modifier asNumber =
                        new Modifier(m.stat(), Kind.BASE, e.value(), 0, 0, m.tags(), m.source(), null, m.globalLimit());
                double value = ReferenceAggregates.value(asNumber, new ScopeContext(aggregates, scope));
                entries.add(new Entry(e.key(), value, e.words(), m.tags(), m.source()));
            }
        }
        return entries;
    }

    /** The modifiers that list modifiers carry, with the words beside them. */
    List<Payload.Nested> nested(Scope scope, Stats stats) {
        var nested = new ArrayList<Payload.Nested>();
        for (Payload p : aggregates.list(scope, stats)) {
            if (p instanceof Payload.Nested n) {
                nested.add(n);
            }
        }
        return nested;
    }

    /** Amounts by key, those of one key added up. */
    Map<String, Double> sums(Scope scope, Stats stats) {
        var sums = new HashMap<String, Double>();
        for (Entry e : entries(scope, stats)) {
            sums.merge(e.key(), e.value(), Double::sum);
        }
        return sums;
    }

    boolean flag(Scope scope, Stats stats) {
        return aggregates.flag(scope, stats);
    }

    /** The flags that are on. */
    List<Modifier> flags(Scope scope, Stats stats) {
        return aggregates.contributions(scope, Kind.FLAG, stats).stream()
                .map(ReferenceAggregates.Contribution::modifier)
                .toList();
    }

    double increased(Scope scope, Stats stats) {
        return aggregates.increased(scope, stats);
    }

    double factor(Scope scope, Stats stats) {
        return aggregates.mod(scope, stats);
    }

    double base(Scope scope, Stats stats) {
        return aggregates.base(scope, stats);
    }
}

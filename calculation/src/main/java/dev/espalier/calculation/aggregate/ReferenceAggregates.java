package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.GlobalLimit;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Rounding;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.modifier.TagContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reference reader: walks the modifiers for every question. Slow and obvious; the oracle of the compiled one. */
public final class ReferenceAggregates implements Aggregates {

    /** A modifier that applies, with the value that its tags left of it. */
    public record Contribution(Modifier modifier, double value) {}

    @Override
    public double base(Scope scope, Stats stats) {
        return sum(scope, Kind.BASE, stats);
    }

    @Override
    public double increased(Scope scope, Stats stats) {
        return sum(scope, Kind.INCREASED, stats);
    }

    private double sum(Scope scope, Kind kind, Stats stats) {
        double sum = 0;
        for (Contribution c : contributions(scope, kind, stats)) {
            sum += c.value();
        }
        return Rounding.tidy(sum);
    }

    @Override
    public double more(Scope scope, Stats stats) {
        double product = 1;
        for (ModifierStore store = scope.store(); store != null; store = store.parent()) {
            for (Stat stat : stats.members()) {
                double ofStat = 1;
                for (Contribution c : contributions(scope, store, Kind.MORE, stat, new HashMap<>())) {
                    ofStat *= 1 + c.value() / 100;
                }
                product *= Rounding.moreFactor(stat, ofStat);
            }
        }
        return product;
    }

    @Override
    public boolean flag(Scope scope, Stats stats) {
        return !contributions(scope, Kind.FLAG, stats).isEmpty();
    }

    @Override
    public double override(Scope scope, Stats stats) {
        List<Contribution> all = contributions(scope, Kind.OVERRIDE, stats);
        return all.isEmpty() ? Double.NaN : all.get(0).value();
    }

    @Override
    public double max(Scope scope, Stats stats) {
        double max = Double.NaN;
        for (Contribution c : contributions(scope, Kind.MAX, stats)) {
            if (c.value() > (Double.isNaN(max) ? 0 : max)) {
                max = c.value();
            }
        }
        return max;
    }

    @Override
    public double lowest(Scope scope, Kind kind, Stats stats) {
        double lowest = Double.NaN;
        for (Contribution c : contributions(scope, kind, stats)) {
            lowest = Double.isNaN(lowest) ? c.value() : Math.min(lowest, c.value());
        }
        return lowest;
    }

    @Override
    public double highest(Scope scope, Kind kind, Stats stats) {
        double highest = Double.NaN;
        for (Contribution c : contributions(scope, kind, stats)) {
            highest = Double.isNaN(highest) ? c.value() : Math.max(highest, c.value());
        }
        return highest;
    }

    @Override
    public double positive(Scope scope, Kind kind, Stats stats) {
        double sum = 0;
        for (Contribution c : contributions(scope, kind, stats)) {
            sum += Math.max(0, c.value());
        }
        return Rounding.tidy(sum);
    }

    @Override
    public boolean has(Scope scope, Kind kind, Stats stats) {
        for (ModifierStore store = scope.store(); store != null; store = store.parent()) {
            for (Stat stat : stats.members()) {
                for (List<Modifier> layer : List.of(store.fixed(stat), store.tree(stat))) {
                    if (layer.stream().anyMatch(m -> inScope(m, kind, scope))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public List<Payload> list(Scope scope, Stats stats) {
        var payloads = new ArrayList<Payload>();
        var context = new ScopeContext(this, scope);
        for (Contribution c : contributions(scope, Kind.LIST, stats)) {
            Payload p = c.modifier().payload();
            if (p != null) {
                payloads.add(c.modifier().tags().isEmpty() ? p : scaled(p, c.modifier(), context));
            }
        }
        return payloads;
    }

    /** What a list modifier carries, its number changed by the tags as a plain modifier's would be. */
    private static Payload scaled(Payload payload, Modifier carrier, TagContext context) {
        if (payload instanceof Payload.Entry e) {
            double value = afterTags(e.value(), carrier, context);
            return value == e.value() ? e : new Payload.Entry(e.key(), value, e.words());
        }
        var nested = (Payload.Nested) payload;
        Modifier inner = nested.modifier();
        if (inner.kind() == Kind.FLAG || inner.kind() == Kind.LIST) {
            return nested;
        }
        double value = afterTags(inner.value(), carrier, context);
        return value == inner.value() ? nested : new Payload.Nested(inner.withValue(value), nested.words());
    }

    /** Every modifier of the kind that applies, with its value: the explanation of a sum. */
    public List<Contribution> contributions(Scope scope, Kind kind, Stats stats) {
        var all = new ArrayList<Contribution>();
        var limits = new HashMap<String, Double>();
        for (ModifierStore store = scope.store(); store != null; store = store.parent()) {
            for (Stat stat : stats.members()) {
                all.addAll(contributions(scope, store, kind, stat, limits));
            }
        }
        return all;
    }

    private List<Contribution> contributions(
            Scope scope, ModifierStore store, Kind kind, Stat stat, Map<String, Double> limits) {
        List<Modifier> fixed = store.fixed(stat);
        List<Modifier> tree = store.tree(stat);
        if (fixed.isEmpty() && tree.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Contribution>();
        var context = new ScopeContext(this, scope);
        for (List<Modifier> layer : List.of(fixed, tree)) {
            for (Modifier m : layer) {
                if (inScope(m, kind, scope)) {
                    double value = limited(value(m, context), m.globalLimit(), limits);
                    if (!Double.isNaN(value)) {
                        all.add(new Contribution(m, value));
                    }
                }
            }
        }
        return all;
    }

    /** Whether a modifier is of the kind and its flags and keywords fit the scope. */
    public static boolean inScope(Modifier m, Kind kind, Scope scope) {
        return m.kind() == kind
                && (scope.facts().flags() & m.flags()) == m.flags()
                && Keyword.matches(scope.facts().keywords(), m.keywords());
    }

    /** What the tags leave of a modifier's value, or NaN if it does not apply. */
    public static double value(Modifier modifier, TagContext context) {
        return afterTags(modifier.value(), modifier, context);
    }

    private static double afterTags(double of, Modifier modifier, TagContext context) {
        double value = of;
        List<Tag> tags = modifier.tags();
        for (int i = 0; i < tags.size() && !Double.isNaN(value); i++) {
            value = tags.get(i).apply(value, context);
        }
        return value;
    }

    private static double limited(double value, @Nullable GlobalLimit limit, Map<String, Double> used) {
        if (limit == null || Double.isNaN(value)) {
            return value;
        }
        double before = used.getOrDefault(limit.key(), 0.0);
        double allowed = Math.min(value, limit.limit() - before);
        used.put(limit.key(), before + allowed);
        return allowed;
    }
}

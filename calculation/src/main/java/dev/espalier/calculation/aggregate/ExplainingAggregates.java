package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.aggregate.ReferenceAggregates.Contribution;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference reader, taking down what is asked of it and which modifiers made the answer. */
public final class ExplainingAggregates implements Aggregates {
    /** A question: of which kind of modifier, of which statistics, from where. */
    public record Question(Kind kind, Stats stats, Scope scope) {}

    private final ReferenceAggregates reference = new ReferenceAggregates();
    private Map<Question, List<Contribution>> asked = new LinkedHashMap<>();

    /** What was asked since the last call and had an answer, each question once, in order. */
    public Map<Question, List<Contribution>> take() {
        var taken = asked;
        asked = new LinkedHashMap<>();
        return taken;
    }

    private void note(Scope scope, Kind kind, Stats stats) {
        List<Contribution> contributions = reference.contributions(scope, kind, stats);
        if (!contributions.isEmpty()) {
            asked.put(new Question(kind, stats, scope), contributions);
        }
    }

    @Override
    public double base(Scope scope, Stats stats) {
        note(scope, Kind.BASE, stats);
        return reference.base(scope, stats);
    }

    @Override
    public double increased(Scope scope, Stats stats) {
        note(scope, Kind.INCREASED, stats);
        return reference.increased(scope, stats);
    }

    @Override
    public double more(Scope scope, Stats stats) {
        note(scope, Kind.MORE, stats);
        return reference.more(scope, stats);
    }

    @Override
    public boolean flag(Scope scope, Stats stats) {
        note(scope, Kind.FLAG, stats);
        return reference.flag(scope, stats);
    }

    @Override
    public double override(Scope scope, Stats stats) {
        note(scope, Kind.OVERRIDE, stats);
        return reference.override(scope, stats);
    }

    @Override
    public double max(Scope scope, Stats stats) {
        note(scope, Kind.MAX, stats);
        return reference.max(scope, stats);
    }

    @Override
    public double lowest(Scope scope, Kind kind, Stats stats) {
        note(scope, kind, stats);
        return reference.lowest(scope, kind, stats);
    }

    @Override
    public double highest(Scope scope, Kind kind, Stats stats) {
        note(scope, kind, stats);
        return reference.highest(scope, kind, stats);
    }

    @Override
    public double positive(Scope scope, Kind kind, Stats stats) {
        note(scope, kind, stats);
        return reference.positive(scope, kind, stats);
    }

    @Override
    public boolean has(Scope scope, Kind kind, Stats stats) {
        return reference.has(scope, kind, stats);
    }

    @Override
    public List<Payload> list(Scope scope, Stats stats) {
        return reference.list(scope, stats);
    }
}

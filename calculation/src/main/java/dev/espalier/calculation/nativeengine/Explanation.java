package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.ExplainingAggregates;
import dev.espalier.calculation.aggregate.ExplainingAggregates.Question;
import dev.espalier.calculation.aggregate.ReferenceAggregates.Contribution;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a number comes from: the rule that writes it last, the results that this reads, the modifiers that it asks for. */
final class Explanation {
    private final List<String> lines = new ArrayList<>();

    private Explanation() {}

    /** Explains a statistic of a character with an allocation, in lines of text; empty if no rule writes it. */
    static List<String> of(OpenedCharacter character, Allocation allocation, String statistic) {
        character.layTree(allocation);
        var model = character.model();
        boolean ofMinion = statistic.startsWith(BuildStats.MINION);
        Minion minion = model.mainSkill().minion();
        if (ofMinion && minion == null) {
            return List.of();
        }
        Actor actor = ofMinion && minion != null ? minion.actor() : model.player();
        Stat stat = Stat.of(ofMinion ? statistic.substring(BuildStats.MINION.length()) : statistic);
        var explanation = new Explanation();
        var aggregates = new ExplainingAggregates();
        Ledger ledger = model.actors().ledger();
        ledger.clear();
        var reads = new LinkedHashMap<String, Double>();
        ledger.listen((place, name, value) -> reads.putIfAbsent(name, value));
        for (Rule rule : character.rules().rules()) {
            aggregates.take();
            reads.clear();
            ledger.nextRule();
            rule.calculate(aggregates);
            if (ledger.wrote(actor.place(stat))) {
                explanation.lines.clear();
                var readByRule = new LinkedHashMap<>(reads);
                explanation.add(rule, actor.get(stat), readByRule, aggregates.take());
            }
        }
        ledger.listen(null);
        return explanation.lines;
    }

    private void add(Rule rule, double value, Map<String, Double> reads, Map<Question, List<Contribution>> asked) {
        line("%s = %s", rule.getClass().getSimpleName(), number(value));
        reads.forEach((name, read) -> {
            if (read != 0 && !Double.isNaN(read)) {
                line("  reads %s: %s", name, number(read));
            }
        });
        asked.forEach((question, contributions) -> {
            line(
                    "  %s of %s (%s)",
                    question.kind().name().toLowerCase(Locale.ROOT), question.stats(), question.scope());
            for (Contribution c : contributions) {
                Modifier m = c.modifier();
                line(
                        "    %10s  %s  [%s]",
                        number(c.value()), m.source(), m.stat().name());
            }
        });
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e12
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }

    private void line(String format, Object... parts) {
        lines.add(String.format(Locale.ROOT, format, parts));
    }
}

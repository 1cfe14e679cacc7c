package dev.espalier.bench.kernel;

import dev.espalier.bench.record.Figure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers of many builds under the names of what was measured: medians and worst, with the build that is worst. */
final class Findings {
    private record Value(String build, double value) {}

    private record Quantity(String name, String unit, boolean more) {}

    private final Map<Quantity, List<Value>> all = new LinkedHashMap<>();

    /** A number of which less is better. */
    void less(String build, String name, double value, String unit) {
        add(build, new Quantity(name, unit, false), value);
    }

    /** A ratio of which more is better. */
    void ratio(String build, String name, double value) {
        add(build, new Quantity(name, Figure.TIMES, true), value);
    }

    private void add(String build, Quantity what, double value) {
        all.computeIfAbsent(what, w -> new ArrayList<>()).add(new Value(build, value));
    }

    /** For each quantity its median and its worst over the builds; for one build, its value. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        all.forEach((what, values) -> {
            List<Value> sorted = bestFirst(what, values);
            if (sorted.size() == 1) {
                figures.add(new Figure(what.name, sorted.get(0).value, what.unit, what.more));
            } else {
                figures.add(new Figure(what.name + ", median", median(sorted), what.unit, what.more));
                Value worst = sorted.get(sorted.size() - 1);
                figures.add(new Figure(what.name + ", worst", worst.value, what.unit, what.more));
            }
        });
        return figures;
    }

    private static List<Value> bestFirst(Quantity what, List<Value> values) {
        Comparator<Value> upwards = Comparator.comparingDouble(Value::value);
        return values.stream().sorted(what.more ? upwards.reversed() : upwards).toList();
    }

    private static double median(List<Value> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half).value
                : (sorted.get(half - 1).value + sorted.get(half).value) / 2;
    }

    /** A line for each quantity. */
    void print(PrintStream out) {
        out.printf("%-44s %10s %10s  %s%n", "", "median", "worst", "");
        all.forEach((what, values) -> {
            List<Value> sorted = bestFirst(what, values);
            Value worst = sorted.get(sorted.size() - 1);
            out.printf(
                    Locale.ROOT,
                    "%-44s %10.4g %10.4g  %s (%s)%n",
                    what.name,
                    median(sorted),
                    worst.value,
                    what.unit,
                    worst.build);
        });
    }
}

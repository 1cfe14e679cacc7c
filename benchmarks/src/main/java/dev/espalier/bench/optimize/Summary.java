package dev.espalier.bench.optimize;

import dev.espalier.bench.record.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The results of a comparison: a line for each, and tables and figures of all. */
final class Summary {
    private final List<Measured> all;

    Summary(Collection<Measured> all) {
        this.all = List.copyOf(all);
    }

    /** One result. */
    static String line(Measured m) {
        return String.format(
                Locale.ROOT,
                "%s  optimizer %.4f  x%.3f%s  early %.3f short %.3f  %d trees %d rounds %.1f s%s%s%s",
                references(m.key(), m.references()),
                m.gain(),
                m.overExchange(),
                m.worse() ? " WORSE" : "",
                m.earlyShare(),
                m.shortShare(),
                m.effort().evaluations(),
                m.effort().rounds(),
                m.effort().seconds(),
                m.sameAgain() ? "" : "  ANOTHER TREE THE SECOND TIME",
                m.legal() ? "" : "  PROBLEMS " + m.problems(),
                m.referenceProblems().isEmpty() ? "" : "  UNFAIR REFERENCES " + m.referenceProblems());
    }

    /** What the references reached on one case. */
    static String references(String key, Map<String, Reached> references) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-50s", key));
        references.forEach(
                (name, reached) -> line.append(String.format(Locale.ROOT, " %s %.4f", name, reached.gain())));
        return line.toString();
    }

    /** A table by scenario and aim, what is wrong, and what all runs have in common. */
    String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-4s %-8s %4s %6s | %7s %7s %5s | %7s %7s | %7s %7s | %6s %6s %5s%n%-4s %-8s %4s %6s | %23s |"
                        + " %15s | %15s |%n",
                "",
                "aim",
                "runs",
                "worse",
                "median",
                "least",
                "1.10+",
                "median",
                "least",
                "early",
                "short",
                "same",
                "legal",
                "fair",
                "",
                "",
                "",
                "",
                "over greedy exchange",
                "best reference",
                "median share"));
        for (Scenario scenario : Scenario.ALL) {
            for (String aim : Case.AIMS) {
                row(
                        text,
                        scenario.name(),
                        aim,
                        m -> m.scenario().equals(scenario.name()) && m.aim().equals(aim));
            }
            row(text, scenario.name(), "all", m -> m.scenario().equals(scenario.name()));
        }
        row(text, "all", "all", m -> true);
        all.stream()
                .filter(m -> m.worse()
                        || !m.legal()
                        || !m.sameAgain()
                        || !m.referenceProblems().isEmpty())
                .forEach(m -> text.append(line(m)).append(String.format("%n")));
        return text.toString();
    }

    private void row(StringBuilder text, String scenario, String aim, Predicate<Measured> which) {
        List<Measured> some = all.stream().filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        double[] exchange = sorted(some, Measured::overExchange);
        double[] best = sorted(some, Measured::overBest);
        text.append(String.format(
                Locale.ROOT,
                "%-4s %-8s %4d %6d | %7.3f %7.3f %4.0f%% | %7.3f %7.3f | %7.3f %7.3f | %6d %6d %5d%n",
                scenario,
                aim,
                some.size(),
                count(some, Measured::worse),
                median(exchange),
                exchange[0],
                100.0 * count(some, m -> m.overExchange() >= 1.1) / some.size(),
                median(best),
                best[0],
                median(sorted(some, Measured::earlyShare)),
                median(sorted(some, Measured::shortShare)),
                count(some, Measured::sameAgain),
                count(some, Measured::legal),
                count(some, m -> m.referenceProblems().isEmpty())));
    }

    /** The figures to keep: by scenario, and of all. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (Scenario scenario : Scenario.ALL) {
            List<Measured> some = all.stream()
                    .filter(m -> m.scenario().equals(scenario.name()))
                    .toList();
            if (some.isEmpty()) {
                continue;
            }
            String name = scenario.name() + ": ";
            figures.add(new Figure(name + "runs", some.size(), "runs", true));
            figures.add(Figure.ratio(
                    name + "gain over greedy exchange, median", median(sorted(some, Measured::overExchange))));
            figures.add(
                    Figure.ratio(name + "gain over greedy exchange, least", sorted(some, Measured::overExchange)[0]));
            figures.add(Figure.ratio(
                    name + "gain over the best reference, median", median(sorted(some, Measured::overBest))));
            figures.add(
                    Figure.ratio(name + "gain over the best reference, least", sorted(some, Measured::overBest)[0]));
        }
        figures.add(Figure.less("runs worse than a reference", count(all, Measured::worse), "runs"));
        figures.add(Figure.ratio(
                "share of the gain after a tenth of the time, median", median(sorted(all, Measured::earlyShare))));
        figures.add(Figure.ratio(
                "share of the gain in a run of a tenth, median", median(sorted(all, Measured::shortShare))));
        figures.add(Figure.less("another tree with the same seed", count(all, m -> !m.sameAgain()), "runs"));
        figures.add(Figure.less("not legal, over budget or not as said", count(all, m -> !m.legal()), "runs"));
        return figures;
    }

    /** How much work went into the runs. */
    String version() {
        return all.stream()
                .map(m -> String.format(
                        Locale.ROOT,
                        "%.3g s, seed %d",
                        m.effort().allowed(),
                        m.effort().seed()))
                .distinct()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static int count(List<Measured> some, Predicate<Measured> which) {
        return (int) some.stream().filter(which).count();
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double[] sorted(List<Measured> some, ToDoubleFunction<Measured> value) {
        double[] values = some.stream().mapToDouble(value).toArray();
        Arrays.sort(values);
        return values;
    }
}

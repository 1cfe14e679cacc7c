package dev.espalier.bench.record;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A run held against the one before. Ratios that were measured within one run are compared always; seconds and megabytes
 * only where both runs were on the same machine.
 */
public final class Comparison {
    /** What a machine with nothing else to do differs by from run to run. */
    private static final double NOISE = 0.1;

    /** What became of a figure. */
    public enum Verdict {
        BETTER,
        WORSE,
        SAME,
        /** Measured for the first time, or on another machine. */
        NOT_COMPARABLE
    }

    private final Run before;
    private final Run after;

    public Comparison(Run before, Run after) {
        this.before = before;
        this.after = after;
    }

    /** What became of a figure of the later run. */
    public Verdict verdict(Figure now) {
        Optional<Figure> then = before(now);
        if (then.isEmpty()
                || !(now.ratio() || sameMachine())
                || !now.unit().equals(then.get().unit())) {
            return Verdict.NOT_COMPARABLE;
        }
        double old = then.get().value();
        double change = (now.value() - old) / Math.max(Math.abs(old), 1e-9);
        if (Math.abs(change) <= NOISE || Math.abs(now.value() - old) <= smallest(now.unit())) {
            return Verdict.SAME;
        }
        return change > 0 == now.more() ? Verdict.BETTER : Verdict.WORSE;
    }

    /** Differences below this are none, whatever their share. */
    private static double smallest(String unit) {
        return switch (unit) {
            case "%" -> 2;
            case "ms" -> 0.1;
            case "MB" -> 5;
            case "B" -> 16;
            default -> 0.02;
        };
    }

    private boolean sameMachine() {
        return Objects.equals(before.machine(), after.machine());
    }

    private Optional<Figure> before(Figure now) {
        return before.figures().stream()
                .filter(f -> f.name().equals(now.name()))
                .findFirst();
    }

    /** Whether a figure has become worse. */
    public boolean worse() {
        return after.figures().stream().anyMatch(f -> verdict(f) == Verdict.WORSE);
    }

    /** A line for each figure. */
    public void print(PrintStream out) {
        out.println(after.benchmark() + ": " + after.time() + " against " + before.time());
        if (!sameMachine()) {
            out.println("The machines differ, so only ratios are compared:");
            List.of(before, after).forEach(run -> out.println("  " + run.time() + "  " + run.machine()));
        }
        for (Figure now : after.figures()) {
            String then = before(now)
                    .map(f -> String.format(Locale.ROOT, "%.4g", f.value()))
                    .orElse("-");
            out.printf(
                    Locale.ROOT,
                    "  %-48s %10s -> %-10.4g %-6s %s%n",
                    now.name(),
                    then,
                    now.value(),
                    now.unit(),
                    verdict(now).name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }
}

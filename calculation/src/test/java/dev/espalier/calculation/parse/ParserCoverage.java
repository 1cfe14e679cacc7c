package dev.espalier.calculation.parse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what we read in lines with a reference: a file of {@code source, line, canonical modifiers} separated by
 * tabs, {@code ?} where the reference does not understand the line. Prints shares by source and writes the
 * disagreements. Run with the reference's path and the path of the report.
 */
public final class ParserCoverage {
    private static final class Count {
        private int lines;
        private int known;
        private int understood;
        private int agreed;
        private int beyond;
    }

    private final ModifierParser parser = ModifierParser.standard();
    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    private ParserCoverage() {}

    public static void main(String[] args) throws IOException {
        var coverage = new ParserCoverage();
        Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8).forEach(coverage::add);
        coverage.print(System.out);
        Files.write(Path.of(args[1]), coverage.differences, StandardCharsets.UTF_8);
    }

    private void add(String row) {
        String[] parts = row.split("\t", -1);
        String group = parts[0].replaceFirst(":.*", "");
        Count count = counts.computeIfAbsent(group, g -> new Count());
        count.lines++;
        ParsedLine ours;
        try {
            ours = parser.parse(parts[1]);
        } catch (RuntimeException e) {
            throw new IllegalStateException("while reading: " + parts[1], e);
        }
        boolean known = !parts[2].equals("?");
        count.beyond += !known && ours.understood() ? 1 : 0;
        if (!known) {
            return;
        }
        count.known++;
        if (!ours.understood()) {
            differences.add("NOT\t" + group + "\t" + parts[1] + "\t" + ours.rest() + "\t" + parts[2]);
            return;
        }
        count.understood++;
        String text = CanonicalText.of(ours.modifiers());
        if (text.equals(parts[2])) {
            count.agreed++;
        } else {
            differences.add("DIFF\t" + group + "\t" + parts[1] + "\t" + text + "\t" + parts[2]);
        }
    }

    private void print(PrintStream out) {
        out.printf("%-12s %7s %7s %12s %9s %7s%n", "source", "lines", "known", "understood", "agreed", "beyond");
        counts.forEach((group, c) -> out.printf(
                "%-12s %7d %7d %11.2f%% %8.2f%% %7d%n",
                group, c.lines, c.known, 100.0 * c.understood / c.known, 100.0 * c.agreed / c.known, c.beyond));
    }
}

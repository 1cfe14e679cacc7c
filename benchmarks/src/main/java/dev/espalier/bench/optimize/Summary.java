package dev.espalier.bench.optimize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The results of a comparison, as lines of text and as JSON. */
final class Summary {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final List<String> REFERENCES = List.of("hillClimber", "pathGreedy", Measured.EXCHANGE);

    private Summary() {}

    static void write(Path file, List<Measured> all) throws IOException {
        MAPPER.writeValue(file.toFile(), all);
    }

    static String line(Measured m) {
        return String.format(
                Locale.ROOT,
                "%-50s climber %.4f  path %.4f  exchange %.4f  optimizer %.4f  %.3f%s  short %.3f  %d trees %d rounds"
                        + " %.1f s%s%s%s",
                m.key(),
                m.reference("hillClimber"),
                m.reference("pathGreedy"),
                m.reference(Measured.EXCHANGE),
                m.gain(),
                m.ratio(Measured.EXCHANGE),
                m.worse() ? " WORSE" : "",
                m.shortShare(),
                m.evaluations(),
                m.rounds(),
                m.seconds(),
                m.sameWithOtherThreads() ? "" : "  DIFFERS WITH THREADS",
                m.problems().isEmpty() ? "" : "  PROBLEMS " + m.problems(),
                m.pob().isEmpty() ? "" : "  pob " + m.pob());
    }

    /** A table of all results. */
    static String of(List<Measured> all) {
        var text = new StringBuilder(String.format(
                "%n%-4s %-16s %5s %8s %8s %8s %10s%n", "", "reference", "runs", "min", "median", "max", "not worse"));
        for (Scenario scenario : Scenario.ALL) {
            List<Measured> some = all.stream()
                    .filter(m -> m.scenario().equals(scenario.name()))
                    .toList();
            if (some.isEmpty()) {
                continue;
            }
            for (String reference : REFERENCES) {
                double[] ratios = sorted(some, m -> m.ratio(reference));
                long fine = some.stream().filter(m -> m.notWorseThan(reference)).count();
                text.append(String.format(
                        Locale.ROOT,
                        "%-4s %-16s %5d %8.3f %8.3f %8.3f %9.1f%%%n",
                        scenario.name(),
                        reference,
                        some.size(),
                        ratios[0],
                        ratios[ratios.length / 2],
                        ratios[ratios.length - 1],
                        100.0 * fine / some.size()));
            }
            double[] shares = sorted(some, Measured::shortShare);
            text.append(String.format(
                    Locale.ROOT,
                    "%-4s %-16s %5d %8.3f %8.3f %8.3f%n",
                    scenario.name(),
                    "short / long",
                    some.size(),
                    shares[0],
                    shares[shares.length / 2],
                    shares[shares.length - 1]));
        }
        text.append(String.format(
                Locale.ROOT,
                "worse than a reference: %d of %d; the same with other threads: %d; legal, within budget, same tree in the"
                        + " code: %d%n",
                all.stream().filter(Measured::worse).count(),
                all.size(),
                all.stream().filter(Measured::sameWithOtherThreads).count(),
                all.stream().filter(m -> m.problems().isEmpty()).count()));
        return text.toString();
    }

    private static double[] sorted(List<Measured> some, ToDoubleFunction<Measured> value) {
        double[] values = some.stream().mapToDouble(value).toArray();
        Arrays.sort(values);
        return values;
    }
}

package dev.espalier.calculation.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many of the game's lines are understood, by where they occur: never fewer than {@code coverage-ratchet.txt} says.
 * Needs the shared lines; skipped where they are absent.
 */
class CoverageTest {

    @Test
    void noFewerLinesAreUnderstoodThanBefore() throws IOException {
        Path lines = sharedLines();
        Map<String, Integer> understood = new TreeMap<>();
        for (String row : Files.readAllLines(lines, StandardCharsets.UTF_8).subList(1, rows(lines))) {
            String[] parts = row.split("\t", 3);
            String group = group(parts[0]);
            if (ModifierParser.standard().parse(parts[2]).understood()) {
                understood.merge(group, 1, Integer::sum);
            }
        }
        assertThat(ratchet())
                .allSatisfy((group, least) -> assertThat(understood.getOrDefault(group, 0))
                        .as(group + " (raise the ratchet when this is higher: " + understood + ")")
                        .isGreaterThanOrEqualTo(least));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "items", "unique"})
    void allButAFewOfTheLinesThatPathOfBuildingKnowsAreUnderstood(String group) throws IOException {
        int known = 0;
        int understood = 0;
        Path lines = sharedLines();
        for (String row : Files.readAllLines(lines, StandardCharsets.UTF_8).subList(1, rows(lines))) {
            String[] parts = row.split("\t", 3);
            if (parts[1].equals("1") && group(parts[0]).equals(group)) {
                known++;
                understood += ModifierParser.standard().parse(parts[2]).understood() ? 1 : 0;
            }
        }
        assertThat(known).isPositive();
        assertThat((double) understood / known).isGreaterThan(0.99);
    }

    private static int rows(Path lines) throws IOException {
        return Files.readAllLines(lines, StandardCharsets.UTF_8).size();
    }

    private static String group(String source) {
        return switch (source.replaceFirst(":.*", "")) {
            case "tree" -> "tree";
            case "unique" -> "unique";
            default -> "items";
        };
    }

    private static Map<String, Integer> ratchet() throws IOException {
        var all = new TreeMap<String, Integer>();
        try (InputStream in = CoverageTest.class.getResourceAsStream("coverage-ratchet.txt")) {
            assertThat(in).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split("\t", -1);
                all.put(parts[0], Integer.parseInt(parts[1].strip()));
            }
        }
        return all;
    }

    private static Path sharedLines() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("../shared/gamedata/lines.tsv"))) {
            at = at.getParent();
        }
        Assumptions.assumeTrue(at != null, "../shared/gamedata/lines.tsv is absent: coverage is not measured");
        return at.resolve("../shared/gamedata/lines.tsv");
    }
}

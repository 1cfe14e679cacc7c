package dev.espalier.calculation.nativeengine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The list of what is not modelled yet ({@code not-yet.tsv}). An entry that starts to work fails here: take it off the
 * list and off {@code docs/not-yet.md}, which has the same rows.
 */
class NotYetTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** @param kind {@code line} is not understood, {@code idle} is and changes no number, {@code option} is reported with the build */
    private record Entry(String kind, String what, String reason) {}

    static Stream<Entry> entries() throws IOException {
        try (InputStream in = NotYetTest.class.getResourceAsStream("not-yet.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(parts -> new Entry(parts[0], parts[1], parts[2]));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entryDoesNotWorkYet(Entry entry) throws IOException {
        switch (entry.kind()) {
            case "line" ->
                assertThat(RememberingParser.shared().parse(entry.what()).understood())
                        .as("the line is understood now")
                        .isFalse();
            case "idle" -> {
                assertThat(RememberingParser.shared().parse(entry.what()).understood())
                        .isTrue();
                assertSameNumbers(input("customMods", entry.what()));
            }
            case "option" -> {
                String[] option = entry.what().split("=", 2);
                assertThat(notUnderstood(input(option[0], option[1])))
                        .as("the option is not reported any more")
                        .anyMatch(n -> n.text().contains(option[0]));
            }
            default -> throw new AssertionError("unknown kind: " + entry.kind());
        }
    }

    @Test
    void workingModifiersAndOptionsChangeNumbers() throws IOException {
        BuildStats before = stats("");
        assertThat(stats(input("customMods", "+50 to Strength"))).isNotEqualTo(before);
        assertThat(stats(input("enemyIsBoss", "Boss"))).isNotEqualTo(before);
    }

    @Test
    void documentHasTheSameRows() throws IOException {
        List<String> rows = entries()
                .map(e -> "| " + e.kind() + " | " + e.what() + " | " + e.reason() + " |")
                .toList();
        List<String> written = Files.readAllLines(PROJECT.resolve("docs/not-yet.md")).stream()
                .filter(l -> l.matches("\\| (line|idle|option) \\|.*"))
                .toList();
        assertThat(written).isEqualTo(rows);
    }

    private static void assertSameNumbers(String input) throws IOException {
        assertThat(stats(input)).as("numbers change now").isEqualTo(stats(""));
    }

    private static String input(String name, String text) {
        return "<Input name=\"" + name + "\" string=\"" + text + "\"/>";
    }

    private static BuildStats stats(String input) throws IOException {
        try (var engine = new NativeEngine(GameData.embedded());
                var session = engine.open(build(input))) {
            return session.stats(session.original());
        }
    }

    private static List<NotUnderstood> notUnderstood(String input) throws IOException {
        try (var engine = new NativeEngine(GameData.embedded());
                var session = engine.open(build(input))) {
            return session.notUnderstood();
        }
    }

    private static Build build(String input) throws IOException {
        String xml = Files.readString(PROJECT.resolve("examples/sorceress-spark.xml"));
        String with = xml.replaceFirst("(<ConfigSet [^>]*>)", "$1" + Matcher.quoteReplacement(input));
        assertThat(with).contains(input);
        return BuildCodes.read(with.getBytes(StandardCharsets.UTF_8));
    }
}

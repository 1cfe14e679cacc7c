package dev.espalier.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.app.Places;
import dev.espalier.app.SumEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OtherCommandsTest {
    private static final Path RANGER = Places.project().resolve("examples/ranger-lightning-arrow.xml");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> builds() {
        return Stream.concat(Places.examples().stream(), Places.shared().stream());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void decodeThenEncodeThenDecodeIsTheIdentity(Path file) throws IOException {
        Path code = folder.resolve("code.txt");
        assertThat(Run.of("encode", file, "--out", code).status()).isZero();
        Run decoded = Run.of("decode", code);
        assertThat(decoded.bytes()).isEqualTo(Files.readAllBytes(file));
        String again = Run.with(decoded.bytes(), SumEngine.engines(), false, "encode", "-")
                .out();
        assertThat(again).isEqualTo(Files.readString(code));
    }

    @Test
    void aCodeMayBeGivenAsTheArgument() throws IOException {
        String code = Files.readString(Places.project().resolve("examples/ranger-lightning-arrow.txt"));
        assertThat(Run.of("decode", code.strip()).bytes()).isEqualTo(Files.readAllBytes(RANGER));
        assertThat(Run.of("decode", Files.readString(RANGER)).bytes()).isEqualTo(Files.readAllBytes(RANGER));
    }

    @Test
    void statsHasTheShapeThatIsPromised() {
        JsonNode json = Run.of("stats", RANGER, "--json").json();
        assertThat(json.path("engine").asText()).isEqualTo("sum");
        assertThat(json.path("stats").path("Life").isNumber()).isTrue();
        assertThat(json.path("stats").path("PhysicalMaximumHitTaken").asText()).isEqualTo("inf");
        assertThat(json.path("minion").isObject()).isTrue();
        assertThat(json.path("notUnderstood").isArray()).isTrue();
    }

    @Test
    void statsForPeopleShowsLabelsAndOnRequestEverything() {
        assertThat(Run.of("stats", RANGER).out()).contains("Combined DPS").doesNotContain("ReqStr");
        assertThat(Run.of("stats", RANGER, "--all").out()).contains("ReqStr");
    }

    @ParameterizedTest
    @MethodSource("builds")
    void inspectShowsWhatIsInABuild(Path file) {
        Run run = Run.of("inspect", file);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("level", "Passive tree 0_", "Points: ", "Skills", "Items", "Not understood")
                .containsPattern("\\*\\p{Lu}");
    }

    @Test
    void inspectCountsPointsAndListsWhatMatters() {
        JsonNode json = Run.of("inspect", RANGER, "--json").json();
        assertThat(json.path("class").asText()).isEqualTo("Ranger");
        assertThat(json.path("ascendancy").asText()).isEqualTo("Deadeye");
        assertThat(json.path("points").path("unspent").asInt()).isEqualTo(11);
        assertThat(json.path("skills").get(0).path("name").asText()).isEqualTo("Lightning Arrow");
        assertThat(json.path("skills").get(0).path("main").asBoolean()).isTrue();
        assertThat(json.path("notables")).anyMatch(n -> n.asText().equals("Careful Aim"));
    }

    @Test
    void anotherTreeOfTheBuildCanBeChosen() throws IOException {
        String xml = Files.readString(RANGER);
        int from = xml.indexOf("<Spec ");
        int to = xml.indexOf("</Spec>") + "</Spec>".length();
        String second = xml.substring(from, to).replaceFirst(" nodes=\"[^\"]*\"", " nodes=\"\"");
        Path file = Files.writeString(
                folder.resolve("a.xml"), xml.substring(0, to) + second + xml.substring(to), StandardCharsets.UTF_8);
        assertThat(Run.of("inspect", file, "--spec", 2, "--json")
                        .json()
                        .path("points")
                        .path("used")
                        .asInt())
                .isZero();
        assertThat(Run.of("inspect", file).out()).contains("* 1  ");
    }

    @Test
    void versionAndHelpGoToStandardOutput() {
        assertThat(Run.of("--version").out()).matches("espalier \\d+\\.\\d+\\.\\d+\\S*\\s+");
        assertThat(Run.of("--help").out()).contains("optimize", "stats", "inspect", "decode", "encode", "data");
        assertThat(Run.of("optimize", "--help").out()).contains("--respec", "--keystones");
        assertThat(Run.of().out()).contains("optimize");
    }

    @Test
    void packsAreMadeOfAFolderOfTables() throws IOException {
        Path tables = Places.project().resolveSibling("shared").resolve("gamedata");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(tables), "there is no ../shared/gamedata");
        Path out = folder.resolve("packs");
        Run run = Run.of("data", "pack", tables, out, "--origin", "a test");
        assertThat(run.status()).isZero();
        assertThat(out.resolve("data.properties")).content().contains("origin=a test");
        assertThat(out.resolve("tree-0_4.pack")).exists();
    }

    @Test
    void aFolderWithoutTablesIsRefused() {
        Run run = Run.of("data", "pack", folder, folder.resolve("out"));
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("table");
    }

    @Test
    void powerShowsWhatNodesAddAndWhatIsMissedLeast() {
        Run run = Run.of("power", RANGER, "--goal", "life", "--top", 3);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Best to take", "Missed least when given back", "per point");
        JsonNode json = Run.of("power", RANGER, "--goal", "life", "--json").json();
        JsonNode best = json.path("nodes").get(0);
        assertThat(best.path("perPoint").asDouble()).isPositive();
        assertThat(best.path("path").size()).isEqualTo(best.path("points").asInt());
        assertThat(json.path("branches").get(0).path("nodes")).isNotEmpty();
        assertThat(Run.of("power", RANGER, "--goal", "nothing").status()).isEqualTo(2);
    }
}

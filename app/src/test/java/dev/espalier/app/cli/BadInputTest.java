package dev.espalier.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.app.Places;
import dev.espalier.app.SumEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every refusal: exit status 2, one paragraph on standard error, nothing on standard output. */
class BadInputTest {
    private static final Path RANGER = Places.project().resolve("examples/ranger-lightning-arrow.xml");

    @TempDir
    private Path folder = Path.of("");

    private static void refused(Run run, String... words) {
        assertThat(run.err()).startsWith("espalier: ").contains(words);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String ranger() throws IOException {
        return Files.readString(RANGER);
    }

    @Test
    void anEmptyInputIsNamed() {
        refused(Run.of("stats", "-"), "empty");
        refused(Run.of("stats", ""), "empty");
    }

    @Test
    void theStepAtWhichACodeFailsIsNamed() throws IOException {
        String code = Files.readString(Places.project().resolve("examples/ranger-lightning-arrow.txt"));
        refused(Run.of("stats", file("a", "what? is this!")), "base64");
        refused(Run.of("stats", file("b", code.substring(0, code.length() / 2))), "cut off");
        String text = Base64.getUrlEncoder().encodeToString("this is not compressed".getBytes(StandardCharsets.UTF_8));
        refused(Run.of("stats", file("c", text)), "zlib");
        refused(Run.of("decode", file("d", "<PathOfBuilding2><Build>")), "XML");
    }

    @Test
    void aCodeThatIsTooLargeIsRefused() throws IOException {
        refused(Run.of("decode", file("a", "A".repeat(100_001))), "100");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws IOException {
        refused(Run.of("stats", file("a", "<!DOCTYPE a [<!ENTITY b \"c\">]>" + ranger())), "document type");
    }

    @Test
    void aBuildOfTheFirstGameIsNamed() throws IOException {
        refused(Run.of("stats", file("a", "<PathOfBuilding><Build/></PathOfBuilding>")), "Path of Exile 1");
    }

    @Test
    void anUnknownTreeVersionIsNamedWithTheKnownOnes() throws IOException {
        String build = ranger().replace("treeVersion=\"0_4\"", "treeVersion=\"7_9\"");
        refused(Run.of("optimize", file("a", build)), "7_9", "0_1, 0_2, 0_3, 0_4");
    }

    @Test
    void aMainSkillWithoutDamageListsTheSkillsThatHaveSome() throws IOException {
        String build = ranger().replace("mainSocketGroup=\"1\"", "mainSocketGroup=\"3\"");
        refused(
                Run.of("optimize", file("a", build), "--goal", "dps"),
                "Sniper's Mark",
                "no damage",
                "Lightning Arrow (group 1");
    }

    @Test
    void noPointsAndNoRespecsSaysWhatWouldHelp() {
        refused(Run.of("optimize", RANGER, "--points", "0"), "nothing to improve", "--respec 10");
    }

    @Test
    void aCharacterThatHasSpentItsPointsIsTold() throws IOException {
        String build = ranger().replace(" level=\"88\"", " level=\"60\"");
        refused(Run.of("optimize", file("a", build)), "level 60", "has spent all", "--points");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        refused(Run.of("stats", "nowhere.txt"), "\"nowhere.txt\"");
        refused(Run.of("decode", folder), "is a folder");
    }

    @Test
    void anUnwritableOutputIsNamedBeforeTheWorkIsDone() {
        refused(Run.of("optimize", RANGER, "--out", folder.resolve("no/such/code.txt")), "code.txt", "no folder");
        refused(Run.of("optimize", RANGER, "--json", folder), folder.toString(), "is a folder");
        refused(Run.of("stats", RANGER, "--json", folder.resolve("no/x.json")), "x.json");
        refused(Run.of("decode", RANGER, "--out", folder.resolve("no/x.xml")), "x.xml");
    }

    @Test
    void badOptionValuesAreNamed() {
        refused(Run.of("optimize", RANGER, "--seconds", "soon"), "--seconds", "soon");
        refused(Run.of("optimize", RANGER, "--seconds", "-1"), "--seconds", "-1");
        refused(Run.of("optimize", RANGER, "--seconds", "NaN"), "--seconds", "NaN");
        refused(Run.of("optimize", RANGER, "--points", "-3"), "--points", "-3");
        refused(Run.of("optimize", RANGER, "--respec", "many"), "--respec", "many", "unlimited");
        refused(Run.of("optimize", RANGER, "--threads", "0"), "--threads");
        refused(Run.of("optimize", RANGER, "--seed", "x"), "--seed", "'x'");
        refused(Run.of("optimize", RANGER, "--engine", "abacus"), "--engine", "abacus", "native", "pob");
        refused(Run.of("optimize", RANGER, "--ascendancy", "maybe"), "--ascendancy", "maybe");
        refused(Run.of("optimize", RANGER, "--colour", "blue"), "--colour");
        refused(Run.of("optimise", RANGER), "optimise", "optimize");
        refused(Run.of("optimize"), "FILE", "espalier optimize --help");
    }

    @Test
    void goalsAndRequirementsThatMeanNothingAreNamed() {
        refused(Run.of("optimize", RANGER, "--goal", "dsp"), "dsp");
        refused(Run.of("optimize", RANGER, "--goal", "dps^"), "dps^");
        refused(Run.of("optimize", RANGER, "--require", "FireResist=75"), "FireResist=75");
    }

    @Test
    void treesAndSkillsThatTheBuildHasNotAreNamed() {
        refused(Run.of("stats", RANGER, "--spec", "9"), "9");
        refused(Run.of("stats", RANGER, "--skill", "Fireball"), "Fireball", "Lightning Arrow (group 1)");
        refused(Run.of("stats", RANGER, "--skill", "99"), "99");
        refused(Run.of("stats", RANGER, "--skill", "r"), "several");
    }

    @Test
    void nodesThatTheTreeHasNotAreNamed() {
        refused(Run.of("optimize", RANGER, "--avoid", "Careful Aimm"), "Careful Aimm", "Careful Aim");
        refused(Run.of("optimize", RANGER, "--avoid", "99999999"), "99999999");
        refused(Run.of("optimize", RANGER, "--avoid", "tag:nonsense"), "tag:nonsense");
        refused(Run.of("optimize", RANGER, "--keep", "Giant's Blood"), "Giant's Blood", "is allocated");
        refused(Run.of("optimize", RANGER, "--keystones", "Careful Aim"), "Careful Aim", "no keystone");
    }

    @Test
    void detailsAreShownWhenAskedFor() throws IOException {
        Path file = file("a", "what? is this!");
        assertThat(Run.of("stats", file, "--verbose").err().strip().lines()).hasSizeGreaterThan(1);
        assertThat(Run.of("optimize", RANGER, "--seconds", "x", "--verbose").err())
                .contains("TypeConversionException");
    }

    @Test
    void unknownNodesAreNamedAndKept() throws IOException {
        String build = ranger().replaceFirst(" nodes=\"", " nodes=\"64999,");
        Run run = Run.of("optimize", file("a", build), "--evaluations", "2000", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().path("unknownNodes").get(0).asInt()).isEqualTo(64999);
        assertThat(run.json().path("remarks").toString()).contains("64999");
        Run decoded = Run.of("decode", run.json().path("code").asText());
        assertThat(decoded.out()).contains(" nodes=\"64999,");
    }

    @Test
    void whatShouldNotHappenSaysSo() {
        Run run = Run.with("", new BrokenEngines(), "stats", RANGER);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("should not", "--verbose").doesNotContain("on purpose");
        assertThat(Run.with("", new BrokenEngines(), "stats", RANGER, "--verbose")
                        .err())
                .contains("on purpose");
    }

    /** Engines that fail as a fault in the program would. */
    private static final class BrokenEngines implements dev.espalier.app.work.engine.Engines {
        @Override
        public dev.espalier.data.GameData data() {
            return SumEngine.engines().data();
        }

        @Override
        public dev.espalier.calculation.CalculationEngine engine(dev.espalier.app.work.engine.EngineChoice choice) {
            throw new IllegalStateException("on purpose");
        }
    }
}

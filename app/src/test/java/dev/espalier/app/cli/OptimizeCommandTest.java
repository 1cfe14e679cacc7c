package dev.espalier.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.espalier.app.Places;
import dev.espalier.app.SumEngine;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.code.Attribute;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.data.rules.PointsUsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way from a build to a better one, with an engine that only adds. */
class OptimizeCommandTest {
    private static final Path RANGER = Places.project().resolve("examples/ranger-lightning-arrow.xml");

    /** What may differ between the original document and the optimized one. */
    private static final Pattern TREE = Pattern.compile(
            "(?<= )(?:nodes|strNodes|dexNodes|intNodes)=\"[^\"]*\"|\\s*<URL>[^<]*</URL>|\\s*</?Overrides/?>"
                    + "|\\s*<AttributeOverride[^>]*>|\\s*<WeaponSet\\d[^>]*>");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> builds() {
        return Stream.concat(Places.examples().stream(), Places.shared().stream());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void theNewTreeIsLegalWithinBudgetAndTheOnlyChange(Path file) throws IOException {
        Run run = Run.of(
                "optimize", file, "--goal", "life", "--points", 6, "--respec", 4, "--evaluations", 3000, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        Build before = BuildCodes.read(Files.readAllBytes(file));
        Build after = BuildCodes.read(json.path("code").asText());

        assertThat(TREE.matcher(after.document().text()).replaceAll(""))
                .isEqualTo(TREE.matcher(before.document().text()).replaceAll(""));
        checkTree(before, after, json);
        checkBudget(before, after, json);
        assertThat(json.path("after").path("Life").asDouble())
                .isGreaterThan(json.path("before").path("Life").asDouble());
    }

    private static void checkTree(Build before, Build after, JsonNode json) {
        PassiveSpec old = before.activeSpec();
        PassiveSpec now = after.activeSpec();
        Set<Integer> expected = new HashSet<>(old.nodes());
        json.path("removed").forEach(id -> expected.remove(id.asInt()));
        json.path("added").forEach(id -> expected.add(id.asInt()));
        assertThat(now.nodes()).containsExactlyInAnyOrderElementsOf(expected);
        json.path("attributes")
                .properties()
                .forEach(e -> assertThat(now.attributes())
                        .containsEntry(
                                Integer.valueOf(e.getKey()),
                                attribute(e.getValue().asText())));

        LoadedBuild loaded = load(after);
        var broken = new ArrayList<>(loaded.violations(now.nodes(), now.weaponSets()));
        broken.removeAll(loaded.violations(old.nodes(), old.weaponSets()));
        assertThat(broken).isEmpty();
        for (int i = 0; i < before.specs().all().size(); i++) {
            if (i != before.specs().activeIndex()) {
                assertThat(after.specs().all().get(i))
                        .isEqualTo(before.specs().all().get(i));
            }
        }
    }

    private static Attribute attribute(String word) {
        return switch (word) {
            case "Str" -> Attribute.STRENGTH;
            case "Dex" -> Attribute.DEXTERITY;
            default -> Attribute.INTELLIGENCE;
        };
    }

    private static LoadedBuild load(Build build) {
        return LoadedBuild.of(build, LoadedBuild.OWN_CHOICE, "", GameData.embedded());
    }

    private static void checkBudget(Build before, Build after, JsonNode json) {
        JsonNode budget = json.path("budget");
        assertThat(budget.path("points").asInt()).isEqualTo(6);
        assertThat(budget.path("respec").asInt()).isEqualTo(4);
        assertThat(budget.path("pointsUsed").asInt()).isLessThanOrEqualTo(6);
        assertThat(budget.path("respecUsed").asInt()).isLessThanOrEqualTo(4);
        assertThat(json.path("removed").size()).isLessThanOrEqualTo(4);
        assertThat(used(after) - used(before))
                .isEqualTo(budget.path("pointsUsed").asInt());
    }

    private static int used(Build build) {
        LoadedBuild loaded = load(build);
        return PointsUsed.of(loaded.tree(), loaded.selection()).passive();
    }

    @Test
    void theStepsLeadFromTheOldTreeToTheNewOneThroughLegalTrees() throws IOException {
        JsonNode json = Run.of("optimize", RANGER, "--goal", "dps", "--respec", 6, "--evaluations", 5000, "--json")
                .json();
        Build build = BuildCodes.read(Files.readAllBytes(RANGER));
        LoadedBuild loaded = load(build);
        Set<Integer> nodes = new HashSet<>(build.activeSpec().nodes());
        assertThat(json.path("steps")).isNotEmpty();
        for (JsonNode step : json.path("steps")) {
            int id = step.path("node").asInt();
            switch (step.path("action").asText()) {
                case "take" -> assertThat(nodes.add(id)).isTrue();
                case "give-back" -> assertThat(nodes.remove(id)).isTrue();
                default -> assertThat(nodes).contains(id);
            }
            assertThat(loaded.violations(nodes, build.activeSpec().weaponSets()))
                    .isEmpty();
        }
        assertThat(nodes)
                .isEqualTo(new HashSet<>(
                        BuildCodes.read(json.path("code").asText()).activeSpec().nodes()));
    }

    @Test
    void theJsonHasTheShapeThatIsPromised() {
        JsonNode json = Run.of("optimize", RANGER, "--goal", "dps", "--seed", 7, "--evaluations", 2000, "--json")
                .json();
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .contains(
                        "engine",
                        "goal",
                        "seed",
                        "seconds",
                        "evaluations",
                        "budget",
                        "before",
                        "after",
                        "added",
                        "removed",
                        "attributes",
                        "notUnderstood",
                        "code");
        assertThat(json.path("engine").asText()).isEqualTo("sum");
        assertThat(json.path("goal").asText()).isEqualTo("dps");
        assertThat(json.path("seed").asInt()).isEqualTo(7);
        assertThat(json.path("seconds").isNumber()).isTrue();
        assertThat(json.path("evaluations").asLong()).isPositive();
        assertThat(json.path("before").path("CombinedDPS").isNumber()).isTrue();
        assertThat(json.path("before").path("PhysicalMaximumHitTaken").asText()).isEqualTo("inf");
        assertThat(json.path("notUnderstood").get(0).path("text").asText()).isEqualTo("does nothing known");
    }

    @Test
    void freePointsAreThoseThatLevelAndCampaignLeft() {
        JsonNode json = Run.of("optimize", RANGER, "--goal", "dps", "--evaluations", 500, "--json")
                .json();
        assertThat(json.path("budget").path("points").asInt()).isEqualTo(11);
        assertThat(json.path("budget").path("respec").asInt()).isZero();
        assertThat(Run.of("optimize", RANGER, "--respec", "unlimited", "--evaluations", 500, "--json")
                        .json()
                        .path("budget")
                        .path("respec")
                        .asText())
                .isEqualTo("unlimited");
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        Object[] arguments = {"optimize", RANGER, "--goal", "dps", "--respec", 5, "--evaluations", 4000, "--json"};
        String first = Run.of(arguments).out().replaceAll("\"seconds\".*", "");
        assertThat(Run.of(arguments).out().replaceAll("\"seconds\".*", "")).isEqualTo(first);
    }

    @Test
    void attributesThatGearRequiresAreKeptUnlessTheyWereMissed() {
        JsonNode json = Run.of("optimize", RANGER, "--goal", "dps", "--evaluations", 500, "--json")
                .json();
        JsonNode limit = json.path("limits").get(0);
        assertThat(limit.path("statistic").asText()).isEqualTo("Str");
        assertThat(limit.path("minimum").asDouble())
                .isEqualTo(Math.min(60, json.path("before").path("Str").asDouble()));
    }

    @Test
    void nodesToKeepAndToAvoidAreObeyed() {
        List<Object> plain = new ArrayList<>(List.of(
                "optimize", RANGER, "--goal", "life", "--respec", "unlimited", "--evaluations", 5000, "--json"));
        JsonNode free = Run.of(plain.toArray()).json();
        String added = free.path("added").get(0).asText();
        String removed = free.path("removed").get(0).asText();
        plain.addAll(List.of("--avoid", added, "--keep", removed));
        JsonNode bound = Run.of(plain.toArray()).json();
        assertThat(bound.path("added")).noneMatch(n -> n.asText().equals(added));
        assertThat(bound.path("removed")).noneMatch(n -> n.asText().equals(removed));
    }

    @Test
    void theDefaultGoalIsBalancedAndSurvivalWhereNothingDealsDamage() throws IOException {
        assertThat(Run.of("optimize", RANGER, "--evaluations", 500, "--json")
                        .json()
                        .path("goal")
                        .asText())
                .isEqualTo("balanced");
        Path other = Files.writeString(
                folder.resolve("a.xml"),
                Files.readString(RANGER).replace("mainSocketGroup=\"1\"", "mainSocketGroup=\"3\""));
        JsonNode json =
                Run.of("optimize", other, "--evaluations", 500, "--json").json();
        assertThat(json.path("goal").asText()).isEqualTo("ehp");
        assertThat(json.path("remarks").get(0).asText()).contains("no damage");
    }

    @Test
    void anotherSkillIsMeasuredWithoutBeingWrittenIntoTheBuild() throws IOException {
        Path other = Files.writeString(
                folder.resolve("a.xml"),
                Files.readString(RANGER).replace("mainSocketGroup=\"1\"", "mainSocketGroup=\"3\""));
        JsonNode json = Run.of(
                        "optimize",
                        other,
                        "--goal",
                        "dps",
                        "--skill",
                        "lightning arrow",
                        "--evaluations",
                        500,
                        "--json")
                .json();
        assertThat(BuildCodes.read(json.path("code").asText()).profile().mainSocketGroup())
                .isEqualTo(3);
    }

    @Test
    void theAnswerForPeopleNamesWhatToDo() {
        Run run = Run.of("optimize", RANGER, "--goal", "dps", "--respec", 2, "--evaluations", 3000);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Deadeye (Ranger), level 88, Lightning Arrow")
                .contains("before", "after", "change")
                .contains("Budget: 11 of 11 free points used")
                .contains("1  take")
                .contains("Confidence: ")
                .contains("Code (import it in Path of Building):");
        String code = run.out().strip().lines().reduce((a, b) -> b).orElseThrow();
        assertThat(BuildCodes.read(code).level()).isEqualTo(88);
    }

    @Test
    void filesAreWrittenWhereTheyAreWanted() throws IOException {
        Path code = folder.resolve("code.txt");
        Path json = folder.resolve("answer.json");
        Run run = Run.of("optimize", RANGER, "--evaluations", 500, "--out", code, "--json", json);
        assertThat(run.out()).contains("The new build is in").doesNotContain("Code (");
        JsonNode answer = new JsonMapper().readTree(json.toFile());
        assertThat(Files.readString(code).strip()).isEqualTo(answer.path("code").asText());

        Path xml = folder.resolve("build.xml");
        Run.of("optimize", RANGER, "--evaluations", 500, "--out", xml);
        assertThat(BuildCodes.read(Files.readString(xml)).document().text()).startsWith("<?xml");
    }

    @Test
    void progressIsShownToPeopleOnly() throws IOException {
        byte[] input = Files.readAllBytes(RANGER);
        Object[] arguments = {"optimize", "-", "--goal", "dps", "--evaluations", 3000};
        assertThat(Run.with(input, SumEngine.engines(), false, arguments).err()).isEmpty();
        Run watched = Run.with(input, SumEngine.engines(), true, arguments);
        assertThat(watched.err()).contains("searching");
        assertThat(watched.out()).doesNotContain("searching");
    }

    @Test
    void anotherEngineVerifiesTheResult() {
        Run run = Run.of("optimize", RANGER, "--goal", "dps", "--evaluations", 3000, "--verify", "--json");
        JsonNode verified = run.json().path("verified");
        assertThat(verified.path("engine").asText()).isEqualTo("pob 1.2.3");
        assertThat(verified.path("confidence").asText()).isEqualTo("high");
        assertThat(verified.path("gain").asDouble())
                .isCloseTo(run.json().path("gain").asDouble(), within(1e-9));
        assertThat(Run.of("optimize", RANGER, "--goal", "dps", "--evaluations", 3000, "--verify")
                        .out())
                .contains("Verified by Path of Building 1.2.3");
    }

    @Test
    void aTreeThatIsWorseByTheOtherEngineIsNotGiven() {
        Object[] arguments = {"optimize", RANGER, "--goal", "dps", "--evaluations", 3000, "--verify", "--json"};
        Run run = Run.with("", SumEngine.contrary(), arguments);
        assertThat(run.status()).isZero();
        assertThat(run.json().path("added")).isEmpty();
        assertThat(run.json().path("steps")).isEmpty();
        assertThat(run.json().path("remarks").toString()).contains("none of the trees found is better");
    }
}

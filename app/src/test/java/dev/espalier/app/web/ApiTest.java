package dev.espalier.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.SumEngine;
import dev.espalier.app.report.gain.ImprovementJson;
import dev.espalier.app.web.http.Body;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.engine.EngineChoice;
import dev.espalier.app.work.optimize.Optimization;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.search.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
    private static final String CARD = "/api/v1/builds/card";

    private Site site;

    @BeforeAll
    void start(@TempDir Path folder) {
        site = new Site(folder);
    }

    @AfterAll
    void end() {
        site.close();
    }

    private static Map<String, Object> repeatable() {
        return Map.of(
                "code",
                Site.code(),
                "goal",
                "dps",
                "respec",
                3,
                "evaluations",
                20_000,
                "seconds",
                60,
                "threads",
                1,
                "seed",
                7);
    }

    @Test
    void theCardSaysWhoTheBuildIsAndWhatItLacks() {
        JsonNode card = Site.parse(site.post(CARD, Map.of("code", Site.code())));
        assertThat(card.get("title").asText()).isEqualTo("Deadeye (Ranger)");
        assertThat(card.at("/build/points/unspent").asInt()).isEqualTo(11);
        assertThat(card.at("/build/notUnderstood").size()).isEqualTo(1);
        assertThat(card.get("sheet").findValuesAsText("statistic")).contains("CombinedDPS", "TotalEHP");
        assertThat(card.at("/allocated/id").size())
                .isEqualTo(card.at("/allocated/set").size());
    }

    @Test
    void aMistakeIsToldAsOnTheCommandLine() {
        var answer = site.post(CARD, Map.of("code", "eNqVWMtu"));
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = Site.parse(answer).get("error");
        assertThat(error.get("kind").asText()).isEqualTo("code");
        assertThat(error.get("message").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("\\tat ");
    }

    @Test
    void unknownFieldsAndWrongTypesAreRefused() {
        assertThat(site.post(CARD, Map.of("code", Site.code(), "wish", 1)).statusCode())
                .isEqualTo(400);
        assertThat(site.post(CARD, Map.of("code", 1)).statusCode()).isEqualTo(400);
        assertThat(site.post("/api/v1/runs", Map.of("code", Site.code(), "seconds", -1))
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.post(CARD, "[1", "Content-Type", "application/json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theTreeHasAllNodesAndEndsOfLines() {
        JsonNode tree = Site.parse(site.post("/api/v1/builds/tree", Map.of("code", Site.code())));
        int nodes = tree.at("/nodes/id").size();
        assertThat(nodes).isGreaterThan(4000);
        for (String column : List.of("x", "y", "kind", "name", "stats", "ascendancy")) {
            assertThat(tree.at("/nodes/" + column).size()).isEqualTo(nodes);
        }
        tree.at("/lines/from").forEach(end -> assertThat(end.asInt()).isBetween(0, nodes - 1));
        tree.at("/lines/to").forEach(end -> assertThat(end.asInt()).isBetween(0, nodes - 1));
    }

    @Test
    void theResultIsThatOfTheCommandLine() throws Exception {
        String id = site.run(repeatable());
        site.events(id);
        String page = site.get("/api/v1/runs/" + id + "/result").body();

        var data = SumEngine.engines().data();
        var build = LoadedBuild.of(BuildCodes.read(Site.code()), LoadedBuild.OWN_CHOICE, "", data);
        var wishes = RunWishes.of(Body.of(Site.json(repeatable()), RunWishes.FIELDS), 1);
        try (var engine = SumEngine.engines().engine(EngineChoice.NATIVE)) {
            String line = ImprovementJson.text(Optimization.run(build, wishes, engine, null, Progress.NONE));
            assertThat(timeless(page)).isEqualTo(timeless(line));
        }
    }

    private static JsonNode timeless(String json) throws Exception {
        ObjectNode node = (ObjectNode) Site.MAPPER.readTree(json);
        node.remove("seconds");
        return node;
    }

    @Test
    void eventsAreNumberedAndCanBeTakenUpAgain() {
        String id = site.run(repeatable());
        String all = site.events(id);
        assertThat(all).contains("id: 1\n", "\"state\":\"running\"", "event: progress", "\"state\":\"done\"");
        String rest = site.events(id, "Last-Event-ID", "2");
        assertThat(rest).doesNotContain("id: 1\n", "id: 2\n").contains("id: 3\n", "\"state\":\"done\"");
    }

    @Test
    void aCancelledRunKeepsTheBestSoFar() {
        String id = site.run(Map.of("code", Site.code(), "goal", "dps", "respec", "unlimited", "seconds", 600));
        assertThat(site.delete("/api/v1/runs/" + id).statusCode()).isEqualTo(202);
        assertThat(site.events(id)).contains("\"state\":\"cancelled\"");
        JsonNode result = Site.parse(site.get("/api/v1/runs/" + id + "/result"));
        assertThat(result.get("code").asText()).isNotBlank();
    }

    @Test
    void aRunThatCannotBeFailsWithAReason() {
        String id = site.run(Map.of("code", Site.code(), "goal", "nonsense"));
        assertThat(site.events(id)).contains("\"state\":\"failed\"").contains("nonsense");
        assertThat(site.get("/api/v1/runs/" + id + "/result").statusCode()).isEqualTo(409);
    }

    @Test
    void idsCannotBeGuessed() {
        var ids = new TreeSet<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(site.run(Map.of("code", Site.code(), "goal", "nonsense")));
        }
        assertThat(ids).hasSize(3).allMatch(id -> id.length() == 24);
        assertThat(site.get("/api/v1/runs/1").statusCode()).isEqualTo(404);
    }

    @Test
    void theWayToANodeIsTakenAndWhatItBringsTold() {
        Map<String, Object> goal = Map.of("code", Site.code(), "goal", "ehp");
        JsonNode powers = Site.parse(site.post("/api/v1/builds/powers", goal));
        assertThat(powers.get("id").size()).isEqualTo(powers.get("gain").size()).isGreaterThan(3000);
        Set<Integer> own = new TreeSet<>();
        Site.parse(site.post(CARD, Map.of("code", Site.code())))
                .at("/allocated/id")
                .forEach(id -> own.add(id.asInt()));
        var others = new ArrayList<Integer>();
        powers.get("id").forEach(id -> {
            if (!own.contains(id.asInt())) {
                others.add(id.asInt());
            }
        });
        int wanted = others.get(others.size() / 2);
        JsonNode trial = Site.parse(
                site.post("/api/v1/builds/trial", Map.of("code", Site.code(), "goal", "ehp", "take", List.of(wanted))));
        assertThat(trial.get("taken")).anyMatch(id -> id.asInt() == wanted);
        assertThat(trial.get("gain").asDouble()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void endedRunsAreKeptAndCanBeDeleted() throws Exception {
        String id = site.run(repeatable());
        site.events(id);
        awaitHistory(id);
        JsonNode kept = Site.parse(site.get("/api/v1/history/" + id));
        assertThat(kept.at("/request/goal").asText()).isEqualTo("dps");
        assertThat(kept.get("result")).isEqualTo(Site.parse(site.get("/api/v1/runs/" + id + "/result")));
        assertThat(site.delete("/api/v1/history/" + id).statusCode()).isEqualTo(204);
        assertThat(site.get("/api/v1/history/" + id).statusCode()).isEqualTo(404);
    }

    private void awaitHistory(String id) throws InterruptedException {
        for (int i = 0; i < 200 && site.get("/api/v1/history/" + id).statusCode() != 200; i++) {
            Thread.sleep(50);
        }
    }

    @Test
    void aBuildThatWasOpenedIsKnownAfterwards() throws InterruptedException {
        site.post("/api/v1/builds/card", Map.of("code", Site.code()));
        JsonNode known = Site.parse(site.get("/api/v1/builds")).get("builds");
        for (int i = 0; i < 100 && known.isEmpty(); i++) {
            Thread.sleep(50);
            known = Site.parse(site.get("/api/v1/builds")).get("builds");
        }
        String id = known.get(0).get("id").asText();
        assertThat(Site.parse(site.get("/api/v1/builds/" + id)).get("code").asText())
                .isEqualTo(Site.code());
        assertThat(site.delete("/api/v1/builds/" + id).statusCode()).isEqualTo(204);
        assertThat(site.get("/api/v1/builds/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageIsToldWhatIsInstalled() {
        JsonNode about = Site.parse(site.get("/api/v1/about"));
        assertThat(about.get("pob").asText()).isEqualTo("1.2.3");
        assertThat(about.get("version").asText()).isEqualTo("test");
    }

    @Test
    void messagesNameNoOptionsOfTheCommandLine() {
        String id = site.run(Map.of("code", Site.code(), "points", 0));
        // the id of a run is random, and may hold anything
        String told = site.events(id).replace(id, "");
        assertThat(told).contains("nothing to improve").doesNotContain("--");
    }

    @Test
    void aFrontIsTreesThatCanEachBeTaken() {
        String id = site.run(Map.of("code", Site.code(), "front", "dps,ehp", "respec", 5, "evaluations", 3000));
        assertThat(site.events(id)).contains("\"state\":\"done\"");
        JsonNode result = Site.parse(site.get("/api/v1/runs/" + id + "/result"));
        assertThat(result.get("trees")).isNotEmpty();
        assertThat(site.get("/api/v1/runs/" + id + "/build.xml?tree=0").body()).startsWith("<?xml");
        assertThat(site.get("/api/v1/runs/" + id + "/build.xml?tree=99").statusCode())
                .isEqualTo(400);
        JsonNode kept = Site.parse(site.get("/api/v1/history/" + id));
        assertThat(kept.at("/result/trees")).hasSameSizeAs(result.get("trees"));
    }

    @Test
    void aTargetSaysWhetherItIsReached() {
        String id =
                site.run(Map.of("code", Site.code(), "until", List.of("Life>=1600"), "respec", 5, "evaluations", 3000));
        assertThat(site.events(id)).contains("\"state\":\"done\"");
        assertThat(Site.parse(site.get("/api/v1/runs/" + id + "/result"))
                        .at("/target/reached")
                        .isBoolean())
                .isTrue();
    }

    @Test
    void onlyOneThingCanBeAskedFor() {
        var answer = site.post("/api/v1/runs", Map.of("code", Site.code(), "front", "dps,ehp", "goal", "dps"));
        assertThat(answer.statusCode()).isEqualTo(422);
    }
}

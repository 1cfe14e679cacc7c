package dev.espalier.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
    private static final Map<String, Object> LONG =
            Map.of("code", Site.code(), "goal", "dps", "respec", "unlimited", "seconds", 600, "threads", 1);

    @TempDir
    Path folder = Path.of("");

    @Test
    void tenRunsAreTakenInTheEleventhIsToldWhenToComeBack() {
        try (var site = new Site(folder)) {
            var ids = new ArrayList<String>();
            for (int i = 0; i < 10; i++) {
                ids.add(site.run(LONG));
            }
            var refused = site.post("/api/v1/runs", LONG);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 600L);
            assertThat(Site.parse(refused).at("/error/kind").asText()).isEqualTo("busy");
            assertThat(ids.stream().filter(id -> site.state(id).equals("running")))
                    .hasSize(2);
            ids.forEach(id -> site.delete("/api/v1/runs/" + id));
            assertThat(site.events(ids.get(9))).contains("\"place\":8", "\"state\":\"cancelled\"");
        }
    }

    @Test
    void tenRunsAtOnceAllEnd() {
        Map<String, Object> brief = new HashMap<>(LONG);
        brief.put("evaluations", 3000);
        try (var site = new Site(folder)) {
            var ids = new ArrayList<String>();
            for (int i = 0; i < 10; i++) {
                ids.add(site.run(brief));
            }
            for (String id : ids) {
                assertThat(site.events(id)).contains("\"state\":\"done\"");
                assertThat(site.get("/api/v1/runs/" + id + "/result").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aRunThatNobodyWatchesEnds() throws InterruptedException {
        try (var site = new Site(new ServerSettings(0, false, folder, 1, 10, 0.5, "test"))) {
            String id = site.run(LONG);
            for (int i = 0; i < 200 && !site.state(id).equals("cancelled"); i++) {
                Thread.sleep(50);
            }
            assertThat(site.state(id)).isEqualTo("cancelled");
        }
    }

    @Test
    void closingEndsRunsInFlight() {
        var site = new Site(folder);
        site.run(LONG);
        site.run(LONG);
        long started = System.nanoTime();
        site.close();
        assertThat((System.nanoTime() - started) * 1e-9).isLessThan(10);
    }
}

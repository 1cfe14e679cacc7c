package dev.espalier.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class GuardTest {
    private static final String JSON = "application/json";
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

    private String get(String path, String headers) {
        return site.raw("GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private String ownHost() {
        return "Host: 127.0.0.1:" + site.server().port() + "\r\n";
    }

    @Test
    void ownNamesOfTheLoopbackAreLetIn() {
        assertThat(get("/", ownHost())).contains(" 200");
        assertThat(get("/", "Host: localhost:" + site.server().port() + "\r\n")).contains(" 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example\r\n", "Host: 127.0.0.1\r\n", "Host: 127.0.0.1.evil.example:PORT\r\n"})
    void anotherHostIsRefused(String header) {
        String host = header.replace("PORT", String.valueOf(site.server().port()));
        assertThat(get("/", host)).contains(" 403");
        assertThat(get("/api/v1/history", host)).contains(" 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1:1"})
    void anotherOriginIsRefused(String written) {
        String origin = written.replace("PORT", String.valueOf(site.server().port()));
        var answer = site.post(CARD, Site.json(Map.of("code", Site.code())), "Content-Type", JSON, "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Site.parse(answer).at("/error/kind").asText()).isEqualTo("forbidden");
    }

    @Test
    void theOwnOriginIsLetIn() {
        String origin = "http://127.0.0.1:" + site.server().port();
        var answer = site.post(CARD, Site.json(Map.of("code", Site.code())), "Content-Type", JSON, "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aPostThatAFormCouldSendIsRefused() {
        var answer = site.post(CARD, Site.json(Map.of("code", "x")), "Content-Type", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void aRequestThatTheBrowserSaysIsFromAnotherSiteIsRefused() {
        var answer =
                site.post(CARD, Site.json(Map.of("code", "x")), "Content-Type", JSON, "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void anOversizedBodyIsRefused() {
        var answer = site.post(CARD, Map.of("code", "x".repeat(11_000_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Site.parse(answer).at("/error/message").asText()).contains("8 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/styles/../../dev/espalier/app/version.properties",
                "/..%2f..%2fetc/passwd",
                "/styles/%2e%2e/%2e%2e/etc/passwd",
                "/styles/..;/app/main.js",
                "/app//main.js",
                "/dev/espalier/app/version.properties",
                "/web/index.html"
            })
    void noPathLeadsOutOfThePage(String path) {
        assertThat(get(path, ownHost())).containsAnyOf(" 400", " 404");
    }

    @Test
    void scriptsAreThePagesOwnOnly() {
        String policy =
                site.get("/").headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors");
        assertThat(policy).doesNotContain("unsafe", "*");
    }

    @Test
    void filesOfThePageAreServedWithTheirType() {
        assertThat(site.get("/app/main.js").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/javascript");
        assertThat(site.get("/lib/preact.js").statusCode()).isEqualTo(200);
        assertThat(site.get("/nothing.js").statusCode()).isEqualTo(404);
    }
}

package dev.espalier.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.app.Places;
import dev.espalier.app.cli.EspalierCommand;
import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.engine.Engines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page and {@code optimize --json} give the same answer to the same question, with the program's own engine. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class SameAnswerTest {
    private static final List<String> SHARED = List.of(
            "gui_deadeye_lightning_arrow_76",
            "gui_titan_falling_thunder_99",
            "gui_witch_essence_drain_86",
            "ritualist_lightning_spear_96",
            "warbringer_100");
    private static final int EVALUATIONS = 400;
    private static final int RESPEC = 6;

    private @Nullable Site started;
    private @Nullable Browser opened;

    @BeforeAll
    void start(@TempDir Path folder) {
        opened = Browser.start(1440, 900);
        started = new Site(Engines.builtIn(), folder);
    }

    @AfterAll
    void end() {
        if (opened != null) {
            opened.close();
        }
        if (started != null) {
            started.close();
        }
    }

    /** Five builds beside the project; our own examples where there are none. */
    static Stream<Path> builds() {
        List<Path> shared = Places.shared().stream()
                .filter(file -> SHARED.contains(file.getFileName().toString().replace(".xml", "")))
                .toList();
        return (shared.isEmpty() ? Places.examples() : shared).stream();
    }

    @ParameterizedTest
    @MethodSource("builds")
    void thePageShowsWhatTheCommandLineSays(Path file) throws IOException {
        Site site = Objects.requireNonNull(started);
        Browser browser = Objects.requireNonNull(opened);
        JsonNode said = commandLine(file);
        String id = site.run(Map.of(
                "code",
                Files.readString(file),
                "respec",
                RESPEC,
                "evaluations",
                EVALUATIONS,
                "threads",
                1,
                "seconds",
                600));
        assertThat(site.events(id)).contains("\"state\":\"done\"");
        JsonNode answered = Site.parse(site.get("/api/v1/runs/" + id + "/result"));
        assertThat(withoutTime(answered)).isEqualTo(withoutTime(said));

        browser.open(site.address() + "?" + id + "#run=" + id);
        browser.find("#new-code");
        assertThat(browser.find("#new-code").getDomProperty("value"))
                .isEqualTo(said.get("code").asText());
        assertThat(browser.textOf(".legend"))
                .contains(
                        "taken (" + said.get("added").size() + ")",
                        "given back (" + said.get("removed").size() + ")");
        assertThat(browser.textOf("#result .compare"))
                .contains(amount(said.at("/before/Life")), amount(said.at("/after/Life")));
        assertThat(browser.number("document.querySelectorAll('#steps li').length"))
                .isEqualTo(said.get("steps").size());
    }

    private static String amount(JsonNode number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number.asDouble()));
    }

    /** What lies beyond a result is looked for as long as there is time, and its evaluations count. */
    private static JsonNode withoutTime(JsonNode answer) {
        ObjectNode copy = answer.deepCopy();
        copy.remove(List.of("seconds", "evaluations", "outlook"));
        return copy;
    }

    private static JsonNode commandLine(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        var nothing = new ByteArrayInputStream(new byte[0]);
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = {
            "optimize",
            file.toString(),
            "--respec",
            "" + RESPEC,
            "--evaluations",
            "" + EVALUATIONS,
            "--threads",
            "1",
            "--seconds",
            "600",
            "--json"
        };
        var surroundings = new Surroundings(nothing, print, System.err, Engines.builtIn(), false);
        assertThat(EspalierCommand.commandLine(surroundings, arguments).execute(arguments))
                .isZero();
        return Site.MAPPER.readTree(out.toByteArray());
    }
}

package dev.espalier.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.app.Places;
import dev.espalier.app.work.engine.Engines;
import dev.espalier.code.io.BuildCodes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way with the program's own engine, on our examples and on the builds beside the project. */
class NativeEngineTest {
    static Stream<Path> builds() {
        return Stream.concat(Places.examples().stream(), Places.shared().stream());
    }

    private static Run run(Object... arguments) {
        return Run.with("", Engines.builtIn(), arguments);
    }

    @ParameterizedTest
    @MethodSource("builds")
    void everyBuildHasNumbersAndTheyAreTheSameEachTime(Path file) {
        Run run = run("stats", file, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.json().path("engine").asText()).isEqualTo("native");
        for (String statistic : new String[] {"Life", "Mana", "TotalEHP", "Str", "Dex", "Int", "FireResist"}) {
            assertThat(run.json().path("stats").path(statistic).isNumber())
                    .as(statistic)
                    .isTrue();
        }
        assertThat(run("stats", file, "--json").out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void everyBuildCanBeImproved(Path file) {
        Run run = run("optimize", file, "--goal", "ehp", "--points", 4, "--evaluations", 300, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        double before = json.path("before").path("TotalEHP").asDouble();
        double after = json.path("after").path("TotalEHP").asDouble();
        assertThat(after).isGreaterThan(before);
        assertThat(after / before - 1).isCloseTo(json.path("gain").asDouble(), within(1e-9));
        String code = json.path("code").asText();
        assertThat(run("stats", code, "--json")
                        .json()
                        .path("stats")
                        .path("TotalEHP")
                        .asDouble())
                .isCloseTo(after, within(1e-6 * after));
        Set<Integer> nodes = new HashSet<>(BuildCodes.read(code).activeSpec().nodes());
        assertThat(json.path("added")).allMatch(id -> nodes.contains(id.asInt()));
        assertThat(json.path("attributes").size())
                .isLessThanOrEqualTo(json.path("added").size());
    }
}

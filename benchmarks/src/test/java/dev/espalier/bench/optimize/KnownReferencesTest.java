package dev.espalier.bench.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownReferencesTest {
    private static final Map<String, Reached> OLD =
            Map.of("pathGreedy", new Reached(0.25, new TreeMap<>(Map.of(17, 1, 4, 0))));
    private static final Map<String, Reached> NEW = Map.of("pathGreedy", new Reached(0.5, new TreeMap<>()));

    @Test
    void whatIsKnownIsNotSearchedAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("references.jsonl");
        KnownReferences.in(file).of("a build A dps", "12ab", () -> OLD);
        assertThat(KnownReferences.in(file).of("a build A dps", "12ab", () -> NEW))
                .isEqualTo(OLD);
    }

    @Test
    void otherNumbersOfTheEngineNeedANewSearch(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("references.jsonl");
        KnownReferences.in(file).of("a build A dps", "12ab", () -> OLD);
        assertThat(KnownReferences.in(file).of("a build A dps", "34cd", () -> NEW))
                .isEqualTo(NEW);
        assertThat(KnownReferences.in(file).find("a build A dps", "12ab")).isEmpty();
    }
}

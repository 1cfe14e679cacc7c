package dev.espalier.app.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.app.trust.TierTable;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine's distance from Path of Building may shrink and may not grow. The figures of {@code
 * parity-ratchet.properties} come from {@code espalier parity ../shared/builds ../shared/oracle --json FILE}.
 */
@Tag("slow")
class ParityRatchetTest {
    private static final Path SHARED =
            Path.of("..").toAbsolutePath().normalize().resolveSibling("shared");
    /** Figures that may not rise; all others may not fall. */
    private static final String ERROR = "Error";

    private static Parity parity;

    @BeforeAll
    static void measure() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("oracle")), "the shared folder is not beside the project");
        try (var engine = new NativeEngine(GameData.embedded())) {
            parity = Parity.measure(
                            engine,
                            SHARED.resolve("builds"),
                            SHARED.resolve("oracle"),
                            ParityRatchetTest::read,
                            "",
                            true)
                    .with(Coverage.measure(SHARED.resolve("gamedata/lines.tsv")));
        }
    }

    @Test
    void trustShownToUsersIsWhatIsMeasured() {
        assertThat(parity.tiers().text())
                .as("the table of trust; write it anew with espalier parity ../shared/builds ../shared/oracle"
                        + " --tiers app/src/main/resources/dev/espalier/app/trust/tiers.tsv")
                .isEqualTo(TierTable.embedded().text());
    }

    @Test
    void noFigureFalls() throws IOException {
        JsonNode summary = parity.toJson().path("summary");
        Properties floor = new Properties();
        try (InputStream in = getClass().getResourceAsStream("parity-ratchet.properties")) {
            floor.load(in);
        }
        assertThat(floor).isNotEmpty();
        for (String key : floor.stringPropertyNames()) {
            double bound = Double.parseDouble(floor.getProperty(key));
            double now = summary.at("/" + key.replace('.', '/')).asDouble(Double.NaN);
            if (key.endsWith(ERROR)) {
                assertThat(now).as(key).isLessThanOrEqualTo(bound);
            } else {
                assertThat(now).as(key).isGreaterThanOrEqualTo(bound);
            }
        }
    }

    private static Build read(Path file) {
        try {
            return BuildCodes.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

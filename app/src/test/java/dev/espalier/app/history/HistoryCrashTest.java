package dev.espalier.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes. */
@Tag("slow")
class HistoryCrashTest {
    private static final int BEFORE_THE_END = 40;

    @TempDir
    Path folder = Path.of("");

    /** Writes results without end, and says the name of each once it is written. */
    static final class Writer {
        public static void main(String[] args) throws HistoryException {
            var history = new History(Path.of(args[0]));
            String large = "\"" + "x".repeat(200_000) + "\"";
            for (int i = 0; ; i++) {
                history.add(new Entry("run" + i, i, "t", 1, "s", "g", 0.1, 1, 0), "{}", large);
                System.out.println("run" + i);
            }
        }
    }

    @Test
    void whatWasWrittenSurvivesAProcessThatIsKilledWhileItWrites() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var written = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine();
                    line != null && written.size() < BEFORE_THE_END;
                    line = lines.readLine()) {
                written.add(line);
            }
            process.destroyForcibly();
        }
        process.waitFor();
        assertThat(written).hasSize(BEFORE_THE_END);
        try (var history = new History(folder)) {
            assertThat(history.list()).extracting(Entry::id).containsAll(written);
            assertThat(history.find("run0").orElseThrow().result()).hasSize(200_002);
        }
    }
}

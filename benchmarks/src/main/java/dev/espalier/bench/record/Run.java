package dev.espalier.bench.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a benchmark found at one time.
 *
 * @param benchmark its name
 * @param time when, in UTC
 * @param version of what was measured: the program's, and what else there is to say
 * @param machine what it ran on
 * @param figures the numbers
 */
public record Run(
        @JsonProperty("benchmark") String benchmark,
        @JsonProperty("time") String time,
        @JsonProperty("version") String version,
        @JsonProperty("machine") Machine machine,
        @JsonProperty("figures") List<Figure> figures) {

    /** The machine, without its name. */
    public record Machine(
            @JsonProperty("system") String system,
            @JsonProperty("processor") String processor,
            @JsonProperty("processors") int processors,
            @JsonProperty("memoryGigabytes") long memoryGigabytes,
            @JsonProperty("java") String java) {

        static Machine here() {
            long memory = ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean system
                    ? Math.round(system.getTotalMemorySize() / 1e9)
                    : 0;
            return new Machine(
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    processorName(),
                    Runtime.getRuntime().availableProcessors(),
                    memory,
                    System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        }

        private static String processorName() {
            Path info = Path.of("/proc/cpuinfo");
            if (Files.isReadable(info)) {
                try {
                    for (String line : Files.readAllLines(info, StandardCharsets.UTF_8)) {
                        if (line.startsWith("model name")) {
                            return line.substring(line.indexOf(':') + 1).strip();
                        }
                    }
                } catch (java.io.IOException e) {
                    return "unknown (" + e.getMessage() + ")";
                }
            }
            String named = System.getenv("PROCESSOR_IDENTIFIER");
            return named == null ? "unknown" : named;
        }
    }

    /** Now and here. */
    public static Run now(String benchmark, String version, List<Figure> figures) {
        return new Run(
                benchmark,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                version,
                Machine.here(),
                List.copyOf(figures));
    }
}

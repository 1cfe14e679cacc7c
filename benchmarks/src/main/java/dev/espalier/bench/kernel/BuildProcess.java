package dev.espalier.bench.kernel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.app.work.failure.UserError;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Measures one build in a process of its own, so that no build warms up what another is measured by. */
public final class BuildProcess {
    private static final List<String> GOALS = List.of("dps", "ehp");

    private BuildProcess() {}

    /** Arguments: the build's file, the file for the results. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path build = Path.of(arguments[0]);
        new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), measure(build, Measuring.Care.SHORT));
    }

    /** Measures in this process, or in processes that JMH starts. */
    static List<Measuring.Measured> measure(Path build, Measuring.Care care) throws RunnerException {
        var measuring = new Measuring(build, care);
        var all = new ArrayList<>(measuring.cold());
        List<String> goals = goals(build);
        if (!goals.isEmpty()) {
            all.addAll(measuring.judging(goals));
        }
        all.addAll(measuring.warm());
        return all;
    }

    /** The goals that the build has a number for. */
    private static List<String> goals(Path build) {
        var goals = new ArrayList<String>();
        try (Subject subject = Subject.open(build)) {
            for (String goal : GOALS) {
                try {
                    subject.objective(goal);
                    goals.add(goal);
                } catch (UserError e) {
                    System.err.println(build.getFileName() + ", " + goal + ": " + e.getMessage());
                }
            }
        }
        return goals;
    }

    /** Starts the process, waits for it and reads what it found. */
    static List<Measuring.Measured> start(Path build) throws IOException {
        Path file = Files.createTempFile("espalier-kernel", ".json");
        try {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), BuildProcess.class.getName()));
            command.addAll(List.of(build.toString(), file.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("Measuring " + build.getFileName() + " failed. The reason is above.");
            }
            return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        } finally {
            Files.delete(file);
        }
    }
}

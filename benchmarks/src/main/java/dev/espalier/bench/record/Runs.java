package dev.espalier.bench.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of runs, a JSON file for each, named by benchmark and time. */
public final class Runs {
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path folder;

    public Runs(Path folder) {
        this.folder = folder;
    }

    /** Keeps a run; where it is now. */
    public Path save(Run run) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(run.benchmark() + "-" + run.time().replace(":", "") + ".json");
        mapper.writeValue(file.toFile(), run);
        return file;
    }

    /** The runs of a benchmark, the earliest first. */
    public List<Run> of(String benchmark) throws IOException {
        var runs = new ArrayList<Run>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(
                                f -> f.getFileName().toString().matches("\\Q" + benchmark + "\\E-\\d.*\\.json"))
                        .sorted()
                        .toList()) {
                    runs.add(mapper.readValue(file.toFile(), Run.class));
                }
            }
        }
        return runs;
    }
}

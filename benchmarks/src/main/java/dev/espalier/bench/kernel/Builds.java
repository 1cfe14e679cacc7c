package dev.espalier.bench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The builds to measure. */
final class Builds {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--builds", paramLabel = "DIR", description = "builds (XML) (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("../shared/builds");

    @Option(names = "--build", description = "only builds with this in their names; can be given several times")
    private List<String> parts = new ArrayList<>();

    /** Whether only some are asked for. */
    boolean chosen() {
        return !parts.isEmpty();
    }

    /** Their files in order; at least one. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + folder + ". Give one with builds with --builds.");
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(f -> f.toString().endsWith(".xml"))
                    .filter(f -> parts.isEmpty() || parts.stream().anyMatch(name(f)::contains))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "No build in " + folder + " has one of " + parts + " in its name.");
            }
            return files;
        }
    }

    /** A build's name. */
    static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.xml$", "");
    }
}

package dev.espalier.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the builds are that tests read. */
public final class Places {
    private Places() {}

    /** The project's root, from wherever the tests are run. */
    public static Path project() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("examples")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests are not run within the project");
    }

    /** The characters of our own, as XML. */
    public static List<Path> examples() {
        return xml(project().resolve("examples"));
    }

    /** The builds beside the project; empty where there are none. */
    public static List<Path> shared() {
        Path folder = project().resolveSibling("shared").resolve("builds");
        return Files.isDirectory(folder) ? xml(folder) : List.of();
    }

    private static List<Path> xml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

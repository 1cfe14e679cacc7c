package dev.espalier.code.io;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real builds beside the project; tests that need them are skipped, and say so, where they are absent. */
final class SharedBuilds {
    private SharedBuilds() {}

    /** The paths of all builds, sorted by name; skips the test if there are none. */
    static List<Path> all() {
        Path folder = folder();
        assumeTrue(Files.isDirectory(folder), "no real builds at ../shared/builds: skipped");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first few builds, none where they are absent. */
    static List<Path> some(int most) {
        return Files.isDirectory(folder()) ? all().stream().limit(most).toList() : List.of();
    }

    private static Path folder() {
        return projectRoot().resolveSibling("shared").resolve("builds");
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outermost folder with a Maven project, seen from where the tests run. */
    static Path projectRoot() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
            root = root.getParent();
        }
        return root;
    }
}

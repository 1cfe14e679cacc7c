package dev.espalier.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The shared folder beside the project; tests that need it are skipped, and say so, where it is absent. */
public final class Shared {
    private Shared() {}

    public static Path folder(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("game-data"))) {
            root = root.getParent();
        }
        Path shared =
                root == null ? Path.of(name) : root.resolveSibling("shared").resolve(name);
        assumeTrue(Files.isDirectory(shared), () -> "skipped: there is no ../shared/" + name + " beside the project");
        return shared;
    }
}

package dev.espalier.code.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole builds to test with: the project's examples, and the real builds beside the project where they are present. */
final class SampleBuilds {
    private static final Path ROOT = projectRoot();

    private SampleBuilds() {}

    /** The XML files of all builds; says so where there are the examples only. */
    static List<Path> all() {
        List<Path> all = new ArrayList<>(examples());
        Path shared = ROOT.resolveSibling("shared").resolve("builds");
        if (Files.isDirectory(shared)) {
            all.addAll(xmlFiles(shared));
        } else {
            System.out.println("no real builds at ../shared/builds: testing with the examples only");
        }
        return all;
    }

    /** The XML files of the project's examples. */
    static List<Path> examples() {
        return xmlFiles(ROOT.resolve("examples"));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> xmlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outermost folder with a Maven project, seen from where the tests run. */
    private static Path projectRoot() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
            root = root.getParent();
        }
        return root;
    }
}

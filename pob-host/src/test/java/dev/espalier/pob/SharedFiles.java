package dev.espalier.pob;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The folder of shared material beside the project; tests that need it are skipped where it is absent. */
final class SharedFiles {
    private SharedFiles() {}

    static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/builds"))) {
            at = at.getParent();
        }
        Path named = System.getenv("ESPALIER_SHARED") == null ? null : Path.of(System.getenv("ESPALIER_SHARED"));
        Path found = at == null ? named : at.resolve("shared");
        assumeTrue(found != null, "no folder 'shared' beside the project: nothing to compare with");
        return found;
    }

    static List<String> buildNames() {
        try (Stream<Path> files = Files.list(folder().resolve("builds"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xml"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Build build(String name) {
        try {
            return BuildCodes.read(Files.readAllBytes(folder().resolve("builds/" + name + ".xml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode oracle(String name) {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder().resolve("oracle/" + name + ".json.gz")))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Statistics that Path of Building was seen to give several values for, in any of the builds. */
    static Set<String> unstable() {
        var names = new TreeSet<String>();
        for (String build : buildNames()) {
            oracle(build).get("unstable").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}

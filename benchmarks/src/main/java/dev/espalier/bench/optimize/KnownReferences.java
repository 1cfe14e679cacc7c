package dev.espalier.bench.optimize;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the references reached, kept in a file: they are slow, and never change as long as the engine's numbers don't.
 * An entry counts only while the score of the original tree is the same.
 */
final class KnownReferences {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double SAME = 1e-9;

    /** What was reached by each reference, from which score. */
    record Entry(double before, Map<String, Double> gains) {}

    private final @Nullable Path file;
    private final Map<String, Entry> entries;

    private KnownReferences(@Nullable Path file, Map<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    static KnownReferences in(@Nullable Path file) throws IOException {
        if (file == null || !Files.exists(file)) {
            return new KnownReferences(file, new TreeMap<>());
        }
        TreeMap<String, Entry> entries = MAPPER.readValue(file.toFile(), new TypeReference<>() {});
        return new KnownReferences(file, entries);
    }

    /** The gains for a case: those known, else found now and kept. */
    Map<String, Double> of(String key, double before, Supplier<Map<String, Double>> search) throws IOException {
        Entry known = entries.get(key);
        if (known != null && Math.abs(known.before() - before) <= SAME) {
            return known.gains();
        }
        Map<String, Double> found = search.get();
        entries.put(key, new Entry(before, found));
        if (file != null) {
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), entries);
        }
        return found;
    }
}

package dev.espalier.bench.optimize;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.espalier.bench.record.Lines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the references reached, kept in a file: they are slow, and never change as long as the engine's numbers don't. An
 * entry counts only while the engine's numbers for the case are the same.
 */
final class KnownReferences {
    /**
     * What was reached by each reference.
     *
     * @param numbers {@link EngineNumbers} of the case
     */
    record Entry(
            @JsonProperty("key") String key,
            @JsonProperty("numbers") String numbers,
            @JsonProperty("trees") Map<String, Reached> trees) {}

    private final Lines<Entry> lines;

    private KnownReferences(Lines<Entry> lines) {
        this.lines = lines;
    }

    static KnownReferences in(@Nullable Path file) throws IOException {
        return new KnownReferences(file == null ? Lines.inMemory(Entry::key) : Lines.in(file, Entry.class, Entry::key));
    }

    /** What is known of a case. */
    Optional<Entry> find(String key, String numbers) {
        return lines.get(key).filter(entry -> entry.numbers().equals(numbers));
    }

    /** The references' trees for a case: those known, else found now and kept. */
    Map<String, Reached> of(String key, String numbers, Supplier<Map<String, Reached>> search) {
        Optional<Entry> known = find(key, numbers);
        if (known.isPresent()) {
            return known.get().trees();
        }
        var entry = new Entry(key, numbers, new TreeMap<>(search.get()));
        lines.put(entry);
        return entry.trees();
    }
}

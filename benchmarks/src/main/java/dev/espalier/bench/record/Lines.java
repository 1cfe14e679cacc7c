package dev.espalier.bench.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entries by key in a text file, a line of JSON each, appended as they come: a run that is stopped loses nothing that was
 * put in. The last entry of a key counts. Safe to use from several threads, not from several processes.
 */
public final class Lines<T> {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final @Nullable Path file;
    private final Function<T, String> key;
    private final Map<String, T> entries = new LinkedHashMap<>();

    private Lines(@Nullable Path file, Function<T, String> key) {
        this.file = file;
        this.key = key;
    }

    /**
     * The entries of a file, which need not exist yet. What is left of a line that was being written when a run was stopped
     * is cut off, with a note on standard error.
     *
     * @throws IOException if the file cannot be read, or a line other than the last is not an entry
     */
    public static <T> Lines<T> in(Path file, Class<T> type, Function<T, String> key) throws IOException {
        var lines = new Lines<T>(file, key);
        if (Files.exists(file)) {
            lines.read(file, type);
        }
        return lines;
    }

    /** No entries yet, and no file. */
    public static <T> Lines<T> inMemory(Function<T, String> key) {
        return new Lines<>(null, key);
    }

    private void read(Path file, Class<T> type) throws IOException {
        String text = Files.readString(file);
        int whole = text.lastIndexOf('\n') + 1;
        int number = 0;
        for (String line : text.substring(0, whole).lines().toList()) {
            number++;
            try {
                T entry = MAPPER.readValue(line, type);
                entries.put(key.apply(entry), entry);
            } catch (JsonProcessingException e) {
                throw new IOException(
                        "Line " + number + " of " + file + " is not an entry: " + e.getOriginalMessage()
                                + ". Give another file, or take the line out.",
                        e);
            }
        }
        if (whole < text.length()) {
            System.err.println("The last line of " + file + " is incomplete and is cut off.");
            Files.writeString(file, text.substring(0, whole));
        }
    }

    public synchronized Optional<T> get(String wanted) {
        return Optional.ofNullable(entries.get(wanted));
    }

    /** All entries, the first key first. */
    public synchronized Collection<T> all() {
        return List.copyOf(entries.values());
    }

    /** Adds an entry, or takes the place of the one with its key. */
    public synchronized void put(T entry) {
        entries.put(key.apply(entry), entry);
        if (file != null) {
            append(file, entry);
        }
    }

    private static void append(Path file, Object entry) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    file,
                    MAPPER.writeValueAsString(entry) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The results file " + file + " cannot be written.", e);
        }
    }
}

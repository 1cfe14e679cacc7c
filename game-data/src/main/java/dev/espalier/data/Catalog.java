package dev.espalier.data;

import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.UnknownEntryException;
import dev.espalier.data.pack.Pack;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the game's data by name. Entries are decoded when they are first asked for, and kept. Safe to share
 * between threads.
 */
public final class Catalog<T> {
    private final String table;
    private final Pack pack;
    private final BiFunction<String, Fact, T> decoder;
    private final AtomicReferenceArray<@Nullable T> decoded;

    Catalog(String table, Pack pack, BiFunction<String, Fact, T> decoder) {
        this.table = table;
        this.pack = pack;
        this.decoder = decoder;
        this.decoded = new AtomicReferenceArray<>(pack.names().size());
    }

    /** The names of all entries, ascending. */
    public List<String> names() {
        return pack.names();
    }

    public boolean contains(String name) {
        return pack.find(name) >= 0;
    }

    /** The entry of a name, if there is one. */
    public Optional<T> find(String name) {
        int place = pack.find(name);
        return place < 0 ? Optional.empty() : Optional.of(at(place));
    }

    /** The entry of a name; an {@link UnknownEntryException} if there is none. */
    public T get(String name) {
        return find(name).orElseThrow(() -> new UnknownEntryException(table, name));
    }

    /** All entries, in the order of their names; decodes those that were not asked for yet. */
    public Stream<T> all() {
        return IntStream.range(0, decoded.length()).mapToObj(this::at);
    }

    private T at(int place) {
        T entry = decoded.get(place);
        if (entry == null) {
            entry = decoder.apply(names().get(place), pack.cursor(place).fact());
            decoded.set(place, entry);
        }
        return entry;
    }
}

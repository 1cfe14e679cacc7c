package dev.espalier.data.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of a table out by key, checking their type; what was not taken is the {@linkplain #rest rest}, so
 * that a record can keep what its fields do not name. Confined to one thread.
 */
public final class TableReader {
    private final Map<String, Fact> left;

    public TableReader(Fact table) {
        this.left = new TreeMap<>(table.table());
    }

    /** The number under a key; a {@link GameDataException} if there is none. */
    public double number(String key) {
        return take(key).number();
    }

    public double number(String key, double ifAbsent) {
        Fact fact = left.remove(key);
        return fact == null ? ifAbsent : fact.number();
    }

    public OptionalDouble optionalNumber(String key) {
        Fact fact = left.remove(key);
        return fact == null ? OptionalDouble.empty() : OptionalDouble.of(fact.number());
    }

    /** The whole number under a key; a {@link GameDataException} if there is none. */
    public int integer(String key) {
        return whole(take(key));
    }

    public int integer(String key, int ifAbsent) {
        Fact fact = left.remove(key);
        return fact == null ? ifAbsent : whole(fact);
    }

    private static int whole(Fact fact) {
        double value = fact.number();
        if (value != (int) value) {
            throw new GameDataException("Expected a whole number, found " + value);
        }
        return (int) value;
    }

    /** The text under a key; a {@link GameDataException} if there is none. */
    public String text(String key) {
        return take(key).text();
    }

    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(left.remove(key)).map(Fact::text);
    }

    /** Whether a flag is there and true. */
    public boolean flag(String key) {
        Fact fact = left.remove(key);
        return fact != null && fact.flag();
    }

    /** The texts of a list, empty if the key is absent. */
    public List<String> texts(String key) {
        return list(key, Fact::text);
    }

    /** The entries of a list, empty if the key is absent. */
    public <T> List<T> list(String key, Function<Fact, T> element) {
        Fact fact = left.remove(key);
        return fact == null ? List.of() : fact.items().stream().map(element).toList();
    }

    /** The keys of a table of flags that are true, or the texts of a list; empty if the key is absent. */
    public Set<String> textSet(String key) {
        Fact fact = left.remove(key);
        if (fact == null) {
            return Set.of();
        }
        if (fact instanceof Fact.Items items) {
            return Set.copyOf(items.values().stream().map(Fact::text).toList());
        }
        var set = new HashSet<String>();
        fact.table().forEach((name, value) -> {
            if (value.flag()) {
                set.add(name);
            }
        });
        return Set.copyOf(set);
    }

    /** The numbers of a table by key, empty if the key is absent. */
    public Map<String, Double> numberTable(String key) {
        Fact fact = left.remove(key);
        var numbers = new TreeMap<String, Double>();
        if (fact != null) {
            fact.table().forEach((name, value) -> numbers.put(name, value.number()));
        }
        return Collections.unmodifiableMap(numbers);
    }

    /** Takes every number that is left. */
    public Map<String, Double> numbersLeft() {
        var numbers = new TreeMap<String, Double>();
        left.forEach((key, value) -> {
            if (value instanceof Fact.Amount n) {
                numbers.put(key, n.value());
            }
        });
        left.keySet().removeAll(numbers.keySet());
        return Collections.unmodifiableMap(numbers);
    }

    /**
     * The entries of a list by their place counted from 1, or of a table with numbers for keys (the shape of a list
     * with holes); empty if the key is absent.
     */
    public <T> NavigableMap<Integer, T> numbered(String key, BiFunction<Integer, Fact, T> element) {
        var entries = new TreeMap<Integer, T>();
        Fact fact = left.remove(key);
        if (fact instanceof Fact.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                Fact value = items.values().get(i);
                if (!(value instanceof Fact.Nothing)) {
                    entries.put(i + 1, element.apply(i + 1, value));
                }
            }
        } else if (fact != null) {
            fact.table().forEach((name, value) -> {
                int place = placeOf(key, name);
                entries.put(place, element.apply(place, value));
            });
        }
        return Collections.unmodifiableNavigableMap(entries);
    }

    private static int placeOf(String key, String name) {
        try {
            return Integer.parseInt(name);
        } catch (NumberFormatException e) {
            throw new GameDataException("Expected numbers for keys in '" + key + "', found '" + name + "'", e);
        }
    }

    /** Takes the values whose keys are numbers counted from 1; gives the values by key minus 1. */
    public Map<Integer, Double> positional() {
        var values = new TreeMap<Integer, Double>();
        for (String key : new ArrayList<>(left.keySet())) {
            if (!key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
                values.put(Integer.parseInt(key) - 1, number(key));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /** Whatever is under a key, or null. */
    public @Nullable Fact takeIfPresent(String key) {
        return left.remove(key);
    }

    private Fact take(String key) {
        Fact fact = left.remove(key);
        if (fact == null) {
            throw new GameDataException("A table lacks '" + key + "'; it has " + left.keySet());
        }
        return fact;
    }

    /** What was not taken. */
    public Map<String, Fact> rest() {
        return left.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(left));
    }
}

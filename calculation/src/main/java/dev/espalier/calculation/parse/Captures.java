package dev.espalier.calculation.parse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stood in a line where a phrase has placeholders: numbers by position, words by name. Immutable. */
final class Captures {
    static final Captures NONE = new Captures(new double[0], null, "", "");

    private final double[] numbers;
    private final @Nullable Captures before;
    private final String name;
    private final String value;

    private Captures(double[] numbers, @Nullable Captures before, String name, String value) {
        this.numbers = numbers;
        this.before = before;
        this.name = name;
        this.value = value;
    }

    Captures withNumber(double number) {
        double[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return new Captures(more, before, name, value);
    }

    Captures withWord(String newName, String newValue) {
        return new Captures(numbers, this, newName, newValue);
    }

    double[] numbers() {
        return numbers;
    }

    /** Words by name; the first of two with the same name keeps it, the second is {@code name2}. */
    Map<String, String> words() {
        if (name.isEmpty()) {
            return Map.of();
        }
        var all = new HashMap<String, String>();
        collect(all);
        return all;
    }

    private void collect(Map<String, String> all) {
        if (before != null) {
            before.collect(all);
        }
        if (!name.isEmpty()) {
            String key = name;
            for (int n = 2; all.containsKey(key); n++) {
                key = name + n;
            }
            all.put(key, value);
        }
    }
}

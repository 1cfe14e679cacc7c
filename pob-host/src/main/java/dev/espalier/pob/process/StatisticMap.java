package dev.espalier.pob.process;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statistics by name, read only, in two arrays, the names sorted and shared between results. Why: a thousand results of
 * 700 statistics each are 6 MB in this form and 60 MB in a hash map.
 */
final class StatisticMap extends AbstractMap<String, Double> {
    private final String[] names;
    private final double[] values;

    StatisticMap(String[] names, double[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable Double get(@Nullable Object name) {
        int at = name instanceof String s ? Arrays.binarySearch(names, s) : -1;
        return at < 0 ? null : (Double) values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String s && Arrays.binarySearch(names, s) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, Double>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Double>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, Double> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int at = next++;
            return Map.entry(names[at], values[at]);
        }
    }
}

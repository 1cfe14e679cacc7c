package dev.espalier.search.local;

import dev.espalier.search.graph.SearchGraph;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Sets of nodes that might pay together though none pays alone: a few nodes of one or two kinds, whether or not they
 * could be reached. What everything else is worth beside them shows where such a tree would go.
 */
final class Themes {
    private static final int FEWEST = 3;
    private static final int MOST = 10;

    private final SearchGraph graph;
    private final int[] kinds;

    Themes(SearchGraph graph) {
        this.graph = graph;
        kinds = IntStream.range(0, graph.kinds())
                .filter(k -> graph.kin(k).length >= FEWEST)
                .toArray();
    }

    /** A random theme; empty where the graph is too small for any. */
    int[] random(SplittableRandom random) {
        if (kinds.length == 0) {
            return new int[0];
        }
        int[] theme = some(kinds[random.nextInt(kinds.length)], random);
        if (random.nextInt(3) == 0) {
            return theme;
        }
        int[] other = some(kinds[random.nextInt(kinds.length)], random);
        int[] both = Arrays.copyOf(theme, theme.length + other.length);
        System.arraycopy(other, 0, both, theme.length, other.length);
        return both;
    }

    private int[] some(int kind, SplittableRandom random) {
        int[] kin = graph.kin(kind).clone();
        int n = Math.min(kin.length, FEWEST + random.nextInt(MOST - FEWEST));
        for (int i = 0; i < n; i++) {
            int j = i + random.nextInt(kin.length - i);
            int swapped = kin[i];
            kin[i] = kin[j];
            kin[j] = swapped;
        }
        return Arrays.copyOf(kin, n);
    }
}

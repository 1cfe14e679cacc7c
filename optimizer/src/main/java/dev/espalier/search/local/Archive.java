package dev.espalier.search.local;

import dev.espalier.search.graph.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trees that searches came by of which none is worse than another in both of two statistics. What stands in it
 * depends on what was offered, never on the order; searching threads may share it.
 */
public final class Archive {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A tree.
     *
     * @param first the statistic by which entries fall
     * @param second the statistic by which they grow
     */
    public record Entry(double first, double second, Snapshot tree) {}

    /** All trees, the best by the first statistic first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Takes a tree in unless another is as good in both; what is worse than it in both falls out. */
    public synchronized void offer(double first, double second, Snapshot tree) {
        if (!wants(first, second, tree)) {
            return;
        }
        entries.removeIf(e -> e.first <= first && e.second <= second);
        int at = 0;
        while (at < entries.size() && entries.get(at).first > first) {
            at++;
        }
        entries.add(at, new Entry(first, second, tree));
    }

    /** Whether numbers such as these could change what is here: cheap, so that most trees need no snapshot. */
    synchronized boolean wants(double first, double second) {
        Entry above = lastAtLeast(first);
        return above == null || above.second <= second;
    }

    private boolean wants(double first, double second, Snapshot tree) {
        Entry above = lastAtLeast(first);
        if (above == null || above.second < second) {
            return true;
        }
        boolean equal = above.first == first && above.second == second;
        return equal && tree.compareTo(above.tree) < 0;
    }

    /** Of the entries that are at least as good by the first statistic, the best by the second. */
    private @Nullable Entry lastAtLeast(double first) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).first >= first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : entries.get(low - 1);
    }
}

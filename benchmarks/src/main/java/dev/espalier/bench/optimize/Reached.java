package dev.espalier.bench.optimize;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.espalier.calculation.Allocation;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tree that a search came to.
 *
 * @param gain by the engine: the score of the tree less that of the original one
 * @param changes the state ({@link dev.espalier.calculation.NodeState}) of every node that is not in its original state
 */
public record Reached(
        @JsonProperty("gain") double gain,
        @JsonProperty("changes") SortedMap<Integer, Integer> changes) {

    static Reached of(double gain, Allocation original, Allocation after) {
        var changes = new TreeMap<Integer, Integer>();
        for (int id : original.ids()) {
            if (!after.contains(id)) {
                changes.put(id, 0);
            }
        }
        for (int id : after.ids()) {
            if (after.state(id) != original.state(id)) {
                changes.put(id, after.state(id));
            }
        }
        return new Reached(gain, changes);
    }

    /** The whole tree. */
    public Allocation tree(Allocation original) {
        var states = original.toMap();
        states.putAll(changes);
        return Allocation.of(states);
    }
}

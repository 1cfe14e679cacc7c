package dev.espalier.search.graph;

import java.util.Set;

/**
 * What a search may change about a tree, by node ids.
 *
 * @param keystones which keystones may be taken or given back; the others stay as they are
 * @param ascendancy whether ascendancy nodes may be taken and given back
 * @param keep allocated nodes that stay
 * @param avoid nodes that are not taken
 * @param sockets allocated jewel sockets that hold a jewel and stay
 * @param weaponSet 0 to change what is allocated for both weapon sets, 1 or 2 to change only what is allocated for that set
 * @param farthest how many points a new node may be away from the original tree
 */
public record Policy(
        Keystones keystones,
        boolean ascendancy,
        Set<Integer> keep,
        Set<Integer> avoid,
        Sockets sockets,
        int weaponSet,
        int farthest) {

    /** Which keystones may change. */
    public sealed interface Keystones {
        /** None. */
        record Keep() implements Keystones {}

        /** All. */
        record Allow() implements Keystones {}

        /** These. */
        record Only(Set<Integer> ids) implements Keystones {
            public Only {
                ids = Set.copyOf(ids);
            }
        }

        default boolean mayChange(int id) {
            return this instanceof Allow
                    || (this instanceof Only only && only.ids().contains(id));
        }
    }

    /** Which allocated jewel sockets stay. */
    public sealed interface Sockets {
        /** All: nothing is known about jewels. */
        record KeepAll() implements Sockets {}

        /** Those that hold a jewel. */
        record KeepOnly(Set<Integer> ids) implements Sockets {
            public KeepOnly {
                ids = Set.copyOf(ids);
            }
        }

        default boolean stays(int id) {
            return this instanceof KeepAll
                    || (this instanceof KeepOnly only && only.ids().contains(id));
        }
    }

    public Policy {
        keep = Set.copyOf(keep);
        avoid = Set.copyOf(avoid);
    }

    /** The same, for nodes within so many points of the original tree. */
    public Policy within(int points) {
        return new Policy(keystones, ascendancy, keep, avoid, sockets, weaponSet, points);
    }

    /** The same, for what is allocated for one weapon set: there are no ascendancy nodes and no keystones among it. */
    public Policy forWeaponSet(int set) {
        return new Policy(new Keystones.Keep(), false, keep, avoid, sockets, set, farthest);
    }
}

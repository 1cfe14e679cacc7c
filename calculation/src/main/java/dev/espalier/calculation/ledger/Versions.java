package dev.espalier.calculation.ledger;

import java.util.Arrays;

/** What several rules write to one place, each to a place of its own, in the order of the rules. */
final class Versions {
    private int[] rules = new int[2];
    private int[] places = new int[2];
    private int size;
    /** By rule, the last version before it, once it has read that; 0 for not known. */
    private int[] seen = {};

    /** Where the rule finds the last version before itself, if it has read it before and does not write one; else 0. */
    int seenBy(int rule) {
        return rule < seen.length ? seen[rule] : 0;
    }

    /** A rule has read a version: that is remembered if it is the last one that can be before it. */
    void sees(int rule, int version) {
        int last = 0;
        for (int k = 0; k < size && rules[k] <= rule; k++) {
            last = rules[k] == rule ? 0 : places[k];
        }
        if (last == version) {
            if (rule >= seen.length) {
                seen = Arrays.copyOf(seen, rule + 1);
            }
            seen[rule] = version;
        }
    }

    void add(int rule, int place) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        Arrays.fill(seen, 0);
        int at = size++;
        while (at > 0 && rules[at - 1] > rule) {
            rules[at] = rules[at - 1];
            places[at] = places[at - 1];
            at--;
        }
        rules[at] = rule;
        places[at] = place;
    }

    int size() {
        return size;
    }

    int place(int k) {
        return places[k];
    }

    /** The rule's own version, negative if it has none. */
    int of(int rule) {
        for (int k = 0; k < size; k++) {
            if (rules[k] == rule) {
                return places[k];
            }
        }
        return -1;
    }
}

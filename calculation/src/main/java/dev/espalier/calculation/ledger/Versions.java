package dev.espalier.calculation.ledger;

import java.util.Arrays;

/** What several rules write to one place, each to a place of its own, in the order of the rules. */
final class Versions {
    private int[] rules = new int[2];
    private int[] places = new int[2];
    private int size;

    void add(int rule, int place) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
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

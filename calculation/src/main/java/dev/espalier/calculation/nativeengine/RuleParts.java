package dev.espalier.calculation.nativeengine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Parts of the rules, each with the parts whose numbers its rules read: what nobody asks for need not run. A rule without a
 * part belongs to those that any other may read, and always runs.
 *
 * <p>What rules read by themselves is declared where parts are made, and {@code ReadersAgreeTest} holds it. What the tags of
 * modifiers read besides ("per 5% chance to evade") is seen when they read it, because the rule that writes it has written
 * it before: so the rules of the defences' parts write the same results in every run, which the same test holds.
 */
final class RuleParts {
    /** The part of those rules that any other may read. */
    private static final int ALWAYS = 0;

    /** By rule, the number of its part. */
    private final Map<Integer, Integer> partOf = new TreeMap<>();
    /** By part, itself and the parts whose numbers its rules read. */
    private final List<Set<Integer>> drawnOn = new ArrayList<>(List.of(Set.of(ALWAYS)));

    /**
     * New parts.
     *
     * @param drawsOn which of each other they read
     * @param others which parts besides, by number
     * @return their numbers
     */
    <P extends Enum<P>> ToIntFunction<P> open(
            Class<P> names, Function<P, Set<P>> drawsOn, Function<P, Set<Integer>> others) {
        int first = drawnOn.size();
        ToIntFunction<P> number = name -> first + name.ordinal();
        for (P name : names.getEnumConstants()) {
            var draws = new TreeSet<>(others.apply(name));
            draws.add(ALWAYS);
            draws.add(number.applyAsInt(name));
            drawsOn.apply(name).forEach(other -> draws.add(number.applyAsInt(other)));
            drawnOn.add(draws);
        }
        return number;
    }

    void put(int rule, int part) {
        partOf.put(rule, part);
    }

    private int partOf(int rule) {
        return partOf.getOrDefault(rule, ALWAYS);
    }

    /** By part, yes. */
    boolean[] all() {
        boolean[] all = new boolean[drawnOn.size()];
        Arrays.fill(all, true);
        return all;
    }

    /** By part, whether it takes it to have what these rules write. */
    boolean[] neededFor(boolean[] byRule) {
        boolean[] parts = new boolean[drawnOn.size()];
        need(ALWAYS, parts);
        for (int rule = 0; rule < byRule.length; rule++) {
            if (byRule[rule]) {
                need(partOf(rule), parts);
            }
        }
        return parts;
    }

    private void need(int part, boolean[] parts) {
        if (!parts[part]) {
            parts[part] = true;
            drawnOn.get(part).forEach(p -> need(p, parts));
        }
    }

    /** By rule, whether it belongs to one of these parts. */
    boolean[] rulesOf(boolean[] parts, int rules) {
        boolean[] of = new boolean[rules];
        for (int rule = 0; rule < rules; rule++) {
            of[rule] = parts[partOf(rule)];
        }
        return of;
    }

    /** Whether a rule may read what another writes. */
    boolean drawsOn(int reader, int writer) {
        return drawnOn.get(partOf(reader)).contains(partOf(writer));
    }
}

package dev.espalier.bench.synthetic;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A character whose score is a product of factors, each one plus a sum of what lines of text give, as the game's are.
 * Which lines matter, and to which factor, is drawn at random; two factors multiply each other, as critical hit chance
 * and critical damage do, so that there are several kinds of good trees.
 */
public final class SyntheticCharacter {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    static final int FACTORS = 8;
    static final int CHANCE = FACTORS - 2;
    static final int MULTIPLIER = FACTORS - 1;

    private final PassiveTree tree;
    private final Allocation original;
    private final double[] base = new double[FACTORS];
    private final int[][] factors;
    private final double[][] amounts;

    private SyntheticCharacter(PassiveTree tree, Allocation original, SplittableRandom random) {
        this.tree = tree;
        this.original = original;
        for (int f = 0; f < FACTORS; f++) {
            base[f] = f < CHANCE ? 1 + 2 * random.nextDouble() : 0.3 + random.nextDouble();
        }
        factors = new int[tree.size()][];
        amounts = new double[tree.size()][];
        Map<String, Integer> factorOf = new HashMap<>();
        for (int v = 0; v < tree.size(); v++) {
            read(v, factorOf, random);
        }
    }

    private void read(int v, Map<String, Integer> factorOf, SplittableRandom random) {
        List<Integer> found = new ArrayList<>();
        List<Double> gives = new ArrayList<>();
        for (String line : tree.stats(v)) {
            Matcher number = NUMBER.matcher(line);
            if (!number.find() || tree.kind(v) == NodeKind.ATTRIBUTE) {
                continue;
            }
            double amount = Math.min(60, Double.parseDouble(number.group())) / 100;
            String kind = number.replaceAll("#");
            int factor = factorOf.computeIfAbsent(kind, k -> random.nextInt(100) < 18 ? random.nextInt(FACTORS) : -1);
            if (factor >= 0) {
                found.add(factor);
                gives.add(amount);
            }
        }
        factors[v] = found.stream().mapToInt(i -> i).toArray();
        amounts[v] = gives.stream().mapToDouble(d -> d).toArray();
    }

    /** A character grown at random to so many points. */
    public static SyntheticCharacter of(PassiveTree tree, int points, long seed) {
        var random = new SplittableRandom(seed);
        return new SyntheticCharacter(tree, grown(tree, points, random), random);
    }

    private static Allocation grown(PassiveTree tree, int points, SplittableRandom random) {
        var states = new TreeMap<Integer, Integer>();
        var classes = tree.classes();
        int start = tree.classStart(classes.get(random.nextInt(classes.size())).name());
        states.put(tree.id(start), NodeState.ALLOCATED);
        var frontier = new ArrayList<Integer>();
        addNeighbours(tree, start, frontier);
        while (states.size() <= points) {
            int at = frontier.size() - 1 - random.nextInt(Math.min(frontier.size(), 12));
            int node = frontier.remove(at);
            NodeKind kind = tree.kind(node);
            boolean free = kind.allocatable() && kind != NodeKind.KEYSTONE && tree.unlockConstraint(node) == null;
            if (free && !states.containsKey(tree.id(node))) {
                states.put(tree.id(node), NodeState.of(kind == NodeKind.ATTRIBUTE ? 1 + random.nextInt(3) : 0, 0));
                addNeighbours(tree, node, frontier);
            }
        }
        return Allocation.of(states);
    }

    private static void addNeighbours(PassiveTree tree, int node, List<Integer> frontier) {
        for (int other : tree.neighbours(node)) {
            frontier.add(other);
        }
    }

    public PassiveTree tree() {
        return tree;
    }

    public Allocation original() {
        return original;
    }

    /** An evaluator that stands at the original allocation. */
    public SyntheticEvaluator evaluator() {
        return new SyntheticEvaluator(this, original);
    }

    double base(int factor) {
        return base[factor];
    }

    int[] factors(int node) {
        return factors[node];
    }

    double[] amounts(int node) {
        return amounts[node];
    }
}

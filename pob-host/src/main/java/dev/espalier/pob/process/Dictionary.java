package dev.espalier.pob.process;

import dev.espalier.calculation.BuildStats;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The names of statistics that a worker process has numbered, in the order in which they occurred. The results of one
 * worker mostly have the same statistics: they share their array of names.
 */
final class Dictionary {
    private final List<String> names = new ArrayList<>();
    private int[] rank = {};
    private String[] playerNames = {};
    private String[] minionNames = {};

    /** Reads a result: new names first, then number and value of each statistic. */
    BuildStats read(String newNames, byte[] numbers) {
        learn(newNames);
        var pairs = ByteBuffer.wrap(numbers).order(ByteOrder.nativeOrder()).asDoubleBuffer();
        int n = pairs.remaining() / 2;
        double[] values = new double[names.size()];
        boolean[] present = new boolean[names.size()];
        int minion = 0;
        for (int i = 0; i < n; i++) {
            int number = (int) pairs.get();
            int place = rank[number];
            present[place] = true;
            values[place] = pairs.get();
            minion += isMinion(names.get(number)) ? 1 : 0;
        }
        String[] sorted = sortedNames;
        var player = new Values(n - minion);
        var pet = new Values(minion);
        for (int place = 0; place < values.length; place++) {
            if (present[place]) {
                (isMinion(sorted[place]) ? pet : player).add(sorted[place], values[place]);
            }
        }
        playerNames = player.sharing(playerNames);
        minionNames = pet.sharing(minionNames);
        return new BuildStats(player.map(playerNames), pet.map(minionNames));
    }

    private String[] sortedNames = {};

    private void learn(String newNames) {
        if (newNames.isEmpty()) {
            return;
        }
        names.addAll(newNames.lines().toList());
        sortedNames = names.stream().sorted().toArray(String[]::new);
        rank = names.stream()
                .mapToInt(name -> Arrays.binarySearch(sortedNames, name))
                .toArray();
    }

    private static boolean isMinion(String name) {
        return name.startsWith(BuildStats.MINION);
    }

    /** Sorted names and their values while a result is read. */
    private static final class Values {
        private final String[] names;
        private final double[] values;
        private int size;

        Values(int size) {
            names = new String[size];
            values = new double[size];
        }

        void add(String name, double value) {
            names[size] = isMinion(name) ? name.substring(BuildStats.MINION.length()) : name;
            values[size++] = value;
        }

        String[] sharing(String[] known) {
            return Arrays.equals(names, known) ? known : names;
        }

        Map<String, Double> map(String[] shared) {
            return new StatisticMap(shared, values);
        }
    }
}

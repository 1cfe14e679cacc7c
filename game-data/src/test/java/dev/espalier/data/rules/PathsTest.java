package dev.espalier.data.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.data.GameData;
import dev.espalier.data.Golden;
import dev.espalier.data.tree.PassiveTree;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathsTest {
    private final GameData data = GameData.embedded();

    @Test
    void whatCanBeReachedFromEveryStartIsWhatPathOfBuildingReaches() {
        var reach = Golden.lines("paths.txt").stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[1].equals("reach"))
                .toList();
        assertThat(reach).hasSizeGreaterThan(90).allSatisfy(words -> {
            PassiveTree tree = data.tree(words[0]);
            String ascendancy = words[3].equals("-") ? null : words[3].replace('_', ' ');
            assertThat(reached(tree, words[2], ascendancy)).isEqualTo(words[4] + " " + words[5] + " " + words[6]);
        });
    }

    /** Count, sum and maximum of the distances from the starts over all nodes without an unlock constraint. */
    private static String reached(PassiveTree tree, String className, @Nullable String ascendancy) {
        var connectivity = new Connectivity(tree, className, ascendancy);
        long[] all = NodeBits.none(tree);
        for (int node = 0; node < tree.size(); node++) {
            if (tree.unlockConstraint(node) == null) {
                NodeBits.add(all, node);
            }
        }
        long[] reached = connectivity.reached(all);
        int[] distance = distances(tree, connectivity.starts(), reached);
        int count = (int) Arrays.stream(distance).filter(d -> d >= 0).count();
        assertThat(Arrays.stream(reached).map(Long::bitCount).sum()).isEqualTo(count);
        return count + " " + Arrays.stream(distance).filter(d -> d > 0).sum() + " "
                + Arrays.stream(distance).max().orElseThrow();
    }

    private static int[] distances(PassiveTree tree, int[] starts, long[] open) {
        int[] distance = new int[tree.size()];
        Arrays.fill(distance, -1);
        int[] queue = new int[tree.size()];
        int end = 0;
        for (int start : starts) {
            distance[start] = 0;
            queue[end++] = start;
        }
        for (int at = 0; at < end; at++) {
            for (int other : tree.neighbours(queue[at])) {
                if (distance[other] < 0 && NodeBits.has(open, other)) {
                    distance[other] = distance[queue[at]] + 1;
                    queue[end++] = other;
                }
            }
        }
        return distance;
    }
}

package dev.espalier.pob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done once a build instead of once a tree changes no number. */
@Tag("real-pob")
class RealPobAccelerationTest {
    private static PobEngine plain;
    private static PobEngine accelerated;
    private static Set<String> unstable = Set.of();

    @BeforeAll
    static void start() {
        PobOptions options = PobOptions.standard().withWorkers(1);
        plain = RealInstallation.start(options.withAccelerate(false));
        accelerated = RealInstallation.start(options.withAccelerate(true));
        unstable = SharedFiles.unstable();
    }

    @AfterAll
    static void stop() {
        if (accelerated != null) {
            plain.close();
            accelerated.close();
        }
    }

    static List<String> builds() {
        return SharedFiles.buildNames();
    }

    @ParameterizedTest
    @MethodSource("builds")
    void everyNumberOfEveryTreeIsTheSameBitForBit(String name) {
        try (PobSession slow = plain.open(SharedFiles.build(name));
                PobSession fast = accelerated.open(SharedFiles.build(name))) {
            var trees = new ArrayList<Allocation>(List.of(slow.original()));
            var random = new LegalTrees(slow.tree(), name.hashCode());
            for (int i = 0; i < Integer.getInteger("acceleration.trees", 12); i++) {
                trees.add(random.from(slow.original(), 2 * i, i));
            }
            List<Outcome> expected = slow.batch(trees);
            List<Outcome> actual = fast.batch(trees);
            for (int i = 0; i < trees.size(); i++) {
                BuildStats ours = actual.get(i).orThrow();
                List<String> differences = differences(expected.get(i).orThrow(), ours);
                if (!differences.isEmpty()) {
                    assertThat(saidByAnother(name, trees.get(i), ours))
                            .as("%s", differences)
                            .isTrue();
                }
            }
        }
    }

    /** Whether another process of a plain Path of Building, which may see its tables in another order, agrees. */
    private static boolean saidByAnother(String name, Allocation tree, BuildStats ours) {
        for (int tries = 0; tries < 10; tries++) {
            try (PobEngine another = RealInstallation.start(
                            PobOptions.standard().withWorkers(1).withAccelerate(false));
                    PobSession session = another.open(SharedFiles.build(name))) {
                if (differences(session.stats(tree), ours).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> differences(BuildStats expected, BuildStats actual) {
        var names = new LinkedHashSet<String>(expected.player().keySet());
        names.addAll(actual.player().keySet());
        expected.minion().keySet().forEach(name -> names.add(BuildStats.MINION + name));
        actual.minion().keySet().forEach(name -> names.add(BuildStats.MINION + name));
        names.removeAll(unstable);
        return names.stream()
                .filter(name -> expected.has(name) != actual.has(name)
                        || Double.compare(expected.get(name), actual.get(name)) != 0)
                .map(name -> name + ": plain " + expected.get(name) + ", accelerated " + actual.get(name))
                .toList();
    }
}

package dev.espalier.pob;

import static dev.espalier.pob.FakeInstallation.allocation;
import static dev.espalier.pob.FakeInstallation.build;
import static dev.espalier.pob.FakeInstallation.totalDps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.CalculationException;
import dev.espalier.calculation.CalculationTimeoutException;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.Outcome;
import dev.espalier.calculation.UnsupportedBuildException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The promises of the host, against the test installation. */
class PobEngineTest {
    private static PobEngine engine;

    @BeforeAll
    static void start() {
        engine = FakeInstallation.start(FakeInstallation.options());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theNameTellsTheVersion() {
        assertThat(engine.name()).isEqualTo("pob 0.99.1");
    }

    @Test
    void theOriginalTreeIsTheOneThatTheInstallationHas() {
        try (PobSession session = engine.open(build(2, 3, 15))) {
            assertThat(session.treeVersion()).isEqualTo("0_4");
            assertThat(session.original()).isEqualTo(allocation(2, 3, 15));
            assertThat(session.stats(session.original()).get("TotalDPS")).isEqualTo(1021 + 0.0);
        }
    }

    @Test
    void nodesAreTakenAndGivenBack() {
        try (PobSession session = engine.open(build(2, 3, 15))) {
            Allocation other = allocation(2, 40, 41);
            assertThat(session.stats(other).get("TotalDPS")).isEqualTo(totalDps(other));
            assertThat(session.stats(other).get("Nodes")).isEqualTo(4);
        }
    }

    @Test
    void attributeChoicesAndWeaponSetsReachTheCalculation() {
        try (PobSession session = engine.open(build(2, 15))) {
            for (int attribute = 0; attribute < 4; attribute++) {
                for (int set = 0; set < 3; set++) {
                    int state = NodeState.of(attribute, set);
                    Allocation kept = session.original().with(15, state);
                    Allocation added = session.original().with(25, state);
                    assertThat(session.stats(kept).get("TotalDPS")).isEqualTo(totalDps(kept));
                    assertThat(session.stats(added).get("TotalDPS")).isEqualTo(totalDps(added));
                }
            }
            assertThat(session.stats(session.original()).get("TotalDPS")).isEqualTo(1018);
        }
    }

    @Test
    void startNodesStayAllocated() {
        try (PobSession session = engine.open(build(2))) {
            Allocation without = Allocation.of(new java.util.TreeMap<>(java.util.Map.of(2, 1)));
            assertThat(session.stats(without).get("Nodes")).isEqualTo(2);
        }
    }

    @Test
    void theMinionHasStatisticsOfItsOwn() {
        try (PobSession session = engine.open(build(2, 3))) {
            var stats = session.stats(session.original());
            assertThat(stats.get("Minion:TotalDPS")).isEqualTo(3);
            assertThat(stats.minion()).containsOnlyKeys("TotalDPS");
            assertThat(stats.player()).containsEntry("Clever", 1.0).doesNotContainKey("Minion");
        }
    }

    @Test
    void infinityAndNoNumberArriveAsTheyAre() {
        try (PobSession session = engine.open(build(2))) {
            var stats = session.stats(allocation(FakeInstallation.HAS_ODD_NUMBERS));
            assertThat(stats.get("Infinite")).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(stats.get("NotANumber")).isNaN();
        }
    }

    @Test
    void aBatchAnswersInTheOrderOfItsTrees() {
        try (PobSession session = engine.open(build(2, 3))) {
            List<Allocation> trees = randomTrees(session.original(), 300, 11);
            List<Outcome> outcomes = session.batch(trees);
            for (int i = 0; i < trees.size(); i++) {
                assertThat(outcomes.get(i).orThrow().get("TotalDPS")).isEqualTo(totalDps(trees.get(i)));
            }
        }
    }

    @Test
    void theHundredthAnswerForATreeEqualsTheFirst() {
        try (PobSession session = engine.open(build(2, 3))) {
            var first = session.stats(session.original());
            for (int i = 0; i < 100; i++) {
                session.stats(allocation(i + 2, FakeInstallation.TAKES_HAT_OFF));
                assertThat(session.stats(session.original())).isEqualTo(first);
            }
        }
    }

    @Test
    void resultsCanBeLimitedToStatistics() {
        try (PobSession session = engine.open(build(2, 3))) {
            var stats = session.batch(List.of(session.original()), List.of("TotalDPS", "Minion:TotalDPS"))
                    .get(0)
                    .orThrow();
            assertThat(stats.player()).containsOnlyKeys("TotalDPS");
            assertThat(stats.minion()).containsOnlyKeys("TotalDPS");
        }
    }

    @Test
    void fullDpsIsCalculatedWhenItIsAskedFor() {
        try (PobSession session = engine.open(build(2, 3))) {
            var stats = session.batch(List.of(session.original()), List.of("FullDPS"));
            assertThat(stats.get(0).orThrow().get("FullDPS")).isEqualTo(2012);
        }
    }

    @Test
    void linesThatItDoesNotUnderstandAreListed() {
        try (PobSession session = engine.open(build(2))) {
            assertThat(session.notUnderstood()).singleElement().satisfies(line -> {
                assertThat(line.source()).isEqualTo("Helmet: Old Hat");
                assertThat(line.text()).isEqualTo("Makes you look wise");
            });
        }
    }

    @Test
    void anErrorInOneTreeIsThatTreesFailure() {
        try (PobSession session = engine.open(build(2))) {
            List<Outcome> outcomes =
                    session.batch(List.of(allocation(2), allocation(2, FakeInstallation.THROWS), allocation(3)));
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Calculated.class);
            assertThatThrownBy(() -> outcomes.get(1).orThrow())
                    .isExactlyInstanceOf(CalculationException.class)
                    .hasMessageContaining("this tree is not for me");
            assertThat(outcomes.get(2)).isInstanceOf(Outcome.Calculated.class);
        }
    }

    @Test
    void aNodeThatIsNotOnTheTreeIsAFailure() {
        try (PobSession session = engine.open(build(2))) {
            assertThatThrownBy(() -> session.stats(allocation(60001)))
                    .isInstanceOf(CalculationException.class)
                    .hasMessageContaining("60001");
        }
    }

    @Test
    void aBuildThatTheInstallationRefusesIsUnsupported() {
        assertThatThrownBy(() -> engine.open(build("0_9", "", 2)))
                .isInstanceOf(UnsupportedBuildException.class)
                .hasMessageContaining("Unknown tree version");
        assertThatThrownBy(() -> engine.open(build("0_4", "fail", 2)))
                .isInstanceOf(UnsupportedBuildException.class)
                .hasMessageContaining("this build is not for me");
    }

    @Test
    void openingThatHangsIsCutOffAfterASecondTry() {
        try (PobEngine own = FakeInstallation.start(
                FakeInstallation.options().withWorkers(1).withOpenTimeout(Duration.ofMillis(700)))) {
            assertThatThrownBy(() -> own.open(build("0_4", "hang", 2)))
                    .isInstanceOf(CalculationTimeoutException.class)
                    .hasMessageContaining("twice");
            try (PobSession session = own.open(build(2))) {
                assertThat(session.stats(session.original()).get("Nodes")).isEqualTo(2);
            }
        }
    }

    static List<Allocation> randomTrees(Allocation original, int count, long seed) {
        var random = new Random(seed);
        var trees = new ArrayList<Allocation>();
        for (int i = 0; i < count; i++) {
            var map = original.toMap();
            for (int k = random.nextInt(12); k >= 0; k--) {
                map.put(2 + random.nextInt(40000), NodeState.ALLOCATED);
            }
            trees.add(Allocation.of(map));
        }
        return trees;
    }
}

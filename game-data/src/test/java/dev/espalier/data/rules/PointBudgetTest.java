package dev.espalier.data.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.data.GameData;
import dev.espalier.data.fact.GameDataException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointBudgetTest {
    private final GameData data = GameData.embedded();

    /** The last one is what Path of Building 0.15.0 shows as the most: 99 and the 24 of all quests. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0",
        "12, 11, 0",
        "13, 16, 4",
        "45, 56, 12",
        "52, 67, 16",
        "64, 79, 16",
        "65, 88, 24",
        "100, 123, 24"
    })
    void pointsComeFromLevelsAndFromTheQuestsOfActsLeftBehind(int level, int passive, int weaponSet) {
        assertThat(PointBudget.of(level, data.constants().questRewards()))
                .isEqualTo(new PointBudget(passive, weaponSet, 8));
    }

    @Test
    void levelsOutsideTheGameAreRefused() {
        assertThatThrownBy(() -> PointBudget.of(0, data.constants().questRewards()))
                .isInstanceOf(GameDataException.class);
        assertThatThrownBy(() -> PointBudget.of(101, data.constants().questRewards()))
                .isInstanceOf(GameDataException.class)
                .hasMessageContaining("101");
    }

    @Test
    void aWeaponSetPointPaysForOneNodeInEachSet() {
        assertThat(new PointsUsed(147, 8, 24, 24).passive()).isEqualTo(123);
        assertThat(new PointsUsed(120, 8, 13, 17).passive()).isEqualTo(107);
    }

    @Test
    void passivesThatGrantPointsAreCounted() {
        var tree = data.tree("0_4");
        var nodes = new TreeMap<>(Map.of(12795, 0));
        var granted = GrantedPoints.of(tree, new TreeSelection("Ranger", "Pathfinder", nodes, Set.of()));
        assertThat(granted).isEqualTo(new GrantedPoints(4, 0));
        assertThat(PointBudget.of(100, data.constants().questRewards())
                        .withExtra(granted.passive(), granted.weaponSet())
                        .passive())
                .isEqualTo(127);
    }

    @Test
    void freeNodesAndOptionsOfAChoiceCostNothing() {
        var tree = data.tree("0_4");
        assertThat(PointsUsed.costsAscendancyPoint(tree, tree.indexOf(8415))).isFalse();
        assertThat(PointsUsed.costsAscendancyPoint(tree, tree.indexOf(12795))).isFalse();
        assertThat(PointsUsed.costsAscendancyPoint(tree, tree.indexOf(57141))).isTrue();
        assertThat(PointsUsed.costsPassivePoint(tree, tree.indexOf(57141))).isFalse();
        assertThat(PointsUsed.costsPassivePoint(tree, tree.indexOf(4739))).isTrue();
        assertThat(PointsUsed.costsPassivePoint(tree, tree.classStart("Monk"))).isFalse();
    }
}

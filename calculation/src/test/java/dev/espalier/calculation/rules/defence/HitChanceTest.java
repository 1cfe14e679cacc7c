package dev.espalier.calculation.rules.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden numbers: Path of Building 0.15.0, monsterHitChance, deflectChance and armourReductionF. */
class HitChanceTest {
    @ParameterizedTest
    @CsvSource({"0, 1000, 100", "5000, 1500, 57", "20000, 900, 19", "1000, -1, 5"})
    void monstersHitAsInPathOfBuilding(double evasion, double accuracy, double chance) {
        assertThat(HitChance.ofMonster(evasion, accuracy)).isEqualTo(chance);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1000, 0", "500, 1200, 17", "4000, 1500, 41", "90000, 800, 96"})
    void hitsAreDeflectedAsInPathOfBuilding(double deflection, double accuracy, double chance) {
        assertThat(HitChance.deflect(deflection, accuracy)).isEqualTo(chance);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1000, 500, 16.666666666667", "9862, 979, 50.183187461836", "-300, 500, -5.6603773584906"})
    void armourReducesAsInPathOfBuilding(double armour, double raw, double reduction) {
        assertThat(HitChance.armourReduction(armour, raw, 10)).isCloseTo(reduction, within(1e-9));
    }
}

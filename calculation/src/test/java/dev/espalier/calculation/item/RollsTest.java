package dev.espalier.calculation.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.item.text.Rolls;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of rolled lines; the golden ones are what Path of Building 0.15.0 (ItemTools: applying a range) gives. */
class RollsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+(10-20)% to Fire Resistance | 0.5 | +15% to Fire Resistance",
                "+(10-20)% to Fire Resistance | 0 | +10% to Fire Resistance",
                "Adds (14-21) to (25-37) Physical Damage | 0.5 | Adds 18 to 31 Physical Damage",
                "(51-60)% more Recovery if used while on Low Life | 0.37 | 54% more Recovery if used while on Low Life",
                "-(12-8)% to Cold Resistance | 0.5 | -10% to Cold Resistance",
                "(10-15) Life Regeneration per second | 0.25 | 11.3 Life Regeneration per second",
                "Leeches (5-5.9)% of Physical Damage as Life | 0.5 | Leeches 5.45% of Physical Damage as Life",
                "+(1.01-1.5)% to Critical Hit Chance | 1 | +1.5% to Critical Hit Chance",
                "Regenerate (1-2)% of maximum Life per second | 0.37 | Regenerate 1.37% of maximum Life per second"
            })
    void aRangeGivesWayToItsRolledValue(String line, double roll, String expected) {
        assertThat(Rolls.apply(line, roll, 1, 1)).isEqualTo(expected);
    }

    @Test
    void aNegativeIncreaseIsAReduction() {
        String line = "(-15-15)% increased Rarity of Items found";
        assertThat(Rolls.apply(line, 0, 1, 1)).isEqualTo("15% reduced Rarity of Items found");
        assertThat(Rolls.apply(line, 1, 1, 1)).isEqualTo("15% increased Rarity of Items found");
        assertThat(Rolls.apply("(-20-10)% more Damage", 0, 1, 1)).isEqualTo("20% less Damage");
    }

    @Test
    void magnitudesCutTowardsZeroAndLeaveFixedNumbersAlone() {
        assertThat(Rolls.apply("21% increased Fire Damage", 1, 1, 1.2)).isEqualTo("25% increased Fire Damage");
        assertThat(Rolls.apply("Adds 5 to 9 Fire damage to Attacks", 1, 1, 1.2))
                .isEqualTo("Adds 6 to 10 Fire damage to Attacks");
        assertThat(Rolls.apply("6% increased Damage per 10 Strength", 1, 1, 1.2))
                .isEqualTo("7% increased Damage per 10 Strength");
    }

    @Test
    void corruptionRoundsToTheNearest() {
        assertThat(Rolls.apply("+(20-30)% to Cold Resistance", 1, 1.22, 1)).isEqualTo("+37% to Cold Resistance");
    }

    @Test
    void linesWithoutRangesStayAsTheyAre() {
        String line = "Grants 12.5% of nothing (in particular)";
        assertThat(Rolls.apply(line, 0.3, 1, 1)).isSameAs(line);
    }

    @Test
    void rollsStayWithinTheirRange() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int low = random.nextInt(200) - 100;
            int high = low + random.nextInt(100);
            String line = "+(" + low + "-" + high + ") to maximum Life";
            String value = Rolls.apply(line, random.nextDouble(), 1, 1).replaceAll("[^0-9-]", "");
            assertThat(Integer.parseInt(value)).isBetween(low, high);
        }
    }
}

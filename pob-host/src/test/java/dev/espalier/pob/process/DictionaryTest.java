package dev.espalier.pob.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.BuildStats;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private final Dictionary dictionary = new Dictionary();

    private static byte[] pairs(double... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 8).order(ByteOrder.nativeOrder());
        for (double number : numbers) {
            buffer.putDouble(number);
        }
        return buffer.array();
    }

    @Test
    void numbersGoByTheNamesThatCameFirst() {
        BuildStats first = dictionary.read("Mana\nMinion:Life\nLife", pairs(0, 10, 1, 20, 2, 30));
        assertThat(first.player()).isEqualTo(Map.of("Life", 30.0, "Mana", 10.0));
        assertThat(first.minion()).isEqualTo(Map.of("Life", 20.0));
        BuildStats second = dictionary.read("Evasion", pairs(3, 1.5, 2, 31));
        assertThat(second.player()).isEqualTo(Map.of("Evasion", 1.5, "Life", 31.0));
        assertThat(second.minion()).isEmpty();
        assertThat(first.player()).isEqualTo(Map.of("Life", 30.0, "Mana", 10.0));
    }

    @Test
    void statisticsAreSortedByName() {
        BuildStats stats = dictionary.read("b\nc\na", pairs(1, 1, 0, 2, 2, 3));
        assertThat(stats.player().keySet()).containsExactly("a", "b", "c");
        assertThat(stats.player().values()).containsExactly(3.0, 2.0, 1.0);
    }

    @Test
    void whatIsNotThereIsNotThere() {
        BuildStats stats = dictionary.read("Life", pairs(0, Double.NaN));
        assertThat(stats.has("Life")).isTrue();
        assertThat(stats.get("Life")).isNaN();
        assertThat(stats.has("Mana")).isFalse();
        assertThat(stats.player()).doesNotContainKey("Mana").hasSize(1);
        assertThat(dictionary.read("", pairs()).player()).isEmpty();
    }
}

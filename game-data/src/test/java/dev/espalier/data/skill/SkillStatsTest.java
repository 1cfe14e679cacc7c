package dev.espalier.data.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.data.GameData;
import dev.espalier.data.Golden;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SkillStatsTest {
    private final GameData data = GameData.embedded();
    private final SkillStats stats = new SkillStats(data.constants().game("SkillDamageBaseEffectiveness"));

    @Test
    void statsOfSkillsAreThoseOfPathOfBuilding() {
        assertThat(Golden.lines("skill-stats.txt")).hasSizeGreaterThan(150).allSatisfy(this::matches);
    }

    private void matches(String line) {
        String[] words = line.strip().split(" ", -1);
        Skill skill = data.skills().get(words[0]);
        StatSet set = skill.statSets().get(Integer.parseInt(words[1]) - 1);
        double actor = Double.parseDouble(words[4]);
        var amounts = stats.of(
                skill,
                set,
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                actor == 0 ? OptionalDouble.empty() : OptionalDouble.of(actor));
        Map<String, Double> expected = new TreeMap<>();
        Arrays.stream(words).skip(5).forEach(word -> {
            int at = word.lastIndexOf('=');
            expected.put(word.substring(0, at), Double.parseDouble(word.substring(at + 1)));
        });
        assertThat(amounts.keySet()).isEqualTo(expected.keySet());
        amounts.forEach((stat, amount) -> assertThat(amount)
                .as(stat)
                .isCloseTo(expected.getOrDefault(stat, 0.0), org.assertj.core.data.Percentage.withPercentage(1e-9)));
    }
}

package dev.espalier.calculation.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.data.GameData;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.skill.StatSet;
import dev.espalier.data.skill.StatValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StatModifiersTest {
    private static final StatModifiers TABLES = StatModifiers.embedded();

    @Test
    void everyLineOfTheTablesIsInTheNotation() {
        assertThat(TABLES.readAll()).isGreaterThan(1500);
    }

    @Test
    void aSkillsOwnMeaningOfAStatGoesBeforeTheGeneralOne() {
        assertThat(TABLES.of("EssenceDrainPlayer", 0, "global_poison_on_hit")).isPresent();
        assertThat(TABLES.of("ExplosiveGrenadePlayer", 0, "base_skill_show_average_damage_instead_of_dps"))
                .contains(List.of());
        assertThat(TABLES.of("FireballPlayer", 0, "base_skill_show_average_damage_instead_of_dps"))
                .hasValueSatisfying(list -> assertThat(list).hasSize(1));
    }

    @Test
    void aStatThatNobodyKnowsIsNotUnderstood() {
        assertThat(TABLES.of("FireballPlayer", 0, "no_such_stat")).isEmpty();
    }

    /** A ratchet: where more is understood, raise the figures of the file; they may not fall. */
    @Test
    void noStatOfASkillIsForgotten() throws IOException {
        var known = new TreeSet<String>();
        var all = new TreeSet<String>();
        GameData.embedded().skills().all().forEach(skill -> {
            for (int set = 0; set < skill.statSets().size(); set++) {
                for (String stat : stats(skill, skill.statSets().get(set))) {
                    String place = skill.id() + ":" + set + " " + stat;
                    all.add(place);
                    if (TABLES.of(skill.id(), set, stat).isPresent()) {
                        known.add(place);
                    }
                }
            }
        });
        var ratchet = new Properties();
        try (InputStream in = StatModifiersTest.class.getResourceAsStream("stat-ratchet.properties")) {
            ratchet.load(in);
        }
        int least = Integer.parseInt(ratchet.getProperty("known"));
        int of = Integer.parseInt(ratchet.getProperty("of"));
        System.out.println("stats of skills: " + known.size() + " known of " + all.size());
        assertThat((double) known.size() / all.size())
                .as("known %d of %d", known.size(), all.size())
                .isGreaterThanOrEqualTo((double) least / of);
    }

    private static List<String> stats(Skill skill, StatSet set) {
        var stats = new ArrayList<>(set.stats());
        set.constantStats().stream().map(StatValue::stat).forEach(stats::add);
        skill.qualityStats().stream().map(StatValue::stat).forEach(stats::add);
        return stats;
    }
}

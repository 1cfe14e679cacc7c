package dev.espalier.search.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Objective;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsTest {
    private static final Goals CASTER = Goals.of(new BuildStats(
            Map.of(
                    "CombinedDPS",
                    1000.0,
                    "TotalEHP",
                    5000.0,
                    "Life",
                    2000.0,
                    "Str",
                    40.0,
                    "ReqStr",
                    55.0,
                    "FireResist",
                    60.0),
            Map.of()));

    private static List<Objective.Term> terms(Goals goals, String text) {
        return goals.objective(text).terms();
    }

    @Test
    void dpsIsFullDpsWhereSkillsAreMarkedForIt() {
        var goals = Goals.of(new BuildStats(Map.of("FullDPS", 10.0, "CombinedDPS", 5.0), Map.of()));
        assertThat(terms(goals, "dps")).containsExactly(new Objective.Term("FullDPS", 1));
    }

    @Test
    void dpsIsTheMinionsWhereThePlayerDealsNone() {
        var goals = Goals.of(new BuildStats(Map.of("FullDPS", 0.0, "CombinedDPS", 0.0), Map.of("CombinedDPS", 7.0)));
        assertThat(terms(goals, "dps")).containsExactly(new Objective.Term("Minion:CombinedDPS", 1));
    }

    @Test
    void dpsOfASkillWithoutDamageIsRefused() {
        var goals = Goals.of(new BuildStats(Map.of("CombinedDPS", 0.0), Map.of()));
        assertThatThrownBy(() -> goals.objective("dps")).isInstanceOf(GoalException.NoDamage.class);
    }

    @Test
    void weightsAreExponents() {
        assertThat(terms(CASTER, "dps^0.7 * ehp^.3"))
                .containsExactly(new Objective.Term("CombinedDPS", 0.7), new Objective.Term("TotalEHP", 0.3));
    }

    @Test
    void balancedIsSixtyToForty() {
        assertThat(terms(CASTER, "balanced"))
                .containsExactly(new Objective.Term("CombinedDPS", 0.6), new Objective.Term("TotalEHP", 0.4));
    }

    @Test
    void statisticsGoByNameWhateverTheCase() {
        assertThat(terms(CASTER, "fireresist")).containsExactly(new Objective.Term("FireResist", 1));
    }

    @Test
    void aShareOfWhatIsMayComeFirstOrLast() {
        assertThat(CASTER.limits(List.of("ehp >= current * 1.1")))
                .isEqualTo(CASTER.limits(List.of("ehp>=1.1*current")));
        assertThatThrownBy(() -> CASTER.limits(List.of("ehp>=current*much")))
                .hasMessageContaining("a factor such as 1.1");
    }

    @Test
    void requirementsAreNumbersOrSharesOfWhatIsOrWhatGearNeeds() {
        assertThat(CASTER.limits(List.of("FireResist>=75", "Str >= requirements", "ehp>=90% current")))
                .extracting(Objective.Limit::statistic)
                .containsExactly("FireResist", "Str", "TotalEHP");
        assertThat(CASTER.limits(List.of("FireResist>=75")).get(0).minimum()).isEqualTo(75);
        assertThat(CASTER.limits(List.of("Str>=requirements")).get(0).minimum()).isEqualTo(55);
        assertThat(CASTER.limits(List.of("ehp>=0.9*current")).get(0).minimum()).isBetween(4499.99, 4500.0);
        assertThat(CASTER.limits(List.of("Life>=current")).get(0).minimum()).isBetween(1999.99, 2000.0);
    }

    @Test
    void attributesThatGearRequiresAreKeptAsFarAsTheyAreThere() {
        assertThat(CASTER.usualLimits()).containsExactly(new Objective.Limit("Str", 40));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dps^ | a weight",
                "dps ehp | \"*\"",
                "* dps | the name of a statistic",
                "dps^0 | weight of 0",
                "dps^1e999 | a weight",
                "Lyfe | nearest names are Life",
            })
    void whatIsNoGoalIsExplained(String text, String part) {
        assertThatThrownBy(() -> CASTER.objective(text))
                .isInstanceOf(GoalException.class)
                .hasMessageContaining(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FireResist | \">=\"",
                "FireResist>=lots | a number",
                "FireResist>=75 76 | nothing more",
                "FireResist>=requirements | only Str, Dex and Int",
                "Str>=50%much | \"current\"",
            })
    void whatIsNoRequirementIsExplained(String text, String part) {
        assertThatThrownBy(() -> CASTER.limits(List.of(text)))
                .isInstanceOf(GoalException.class)
                .hasMessageContaining(part);
    }
}

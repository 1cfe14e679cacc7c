package dev.espalier.calculation.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.character.TestBuild;
import dev.espalier.calculation.item.text.RememberingParser;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the configuration does; numbers of enemies are those of Path of Building 0.15.0 for a character of level 90. */
class ConfigStageTest {

    private static CharacterModel configured(TestBuild build) {
        CharacterModel model = build.model();
        new ConfigStage(model, RememberingParser.shared()).addTo();
        return model;
    }

    private static Scope scope(Actor actor) {
        actor.fixCondition("Combat");
        actor.fixCondition("Effective");
        return Scope.of(actor);
    }

    private static double multiplier(CharacterModel model, String name) {
        return new ReferenceAggregates().multiplier(scope(model.player()), Stat.multiplier(name));
    }

    private static boolean condition(Actor actor, String name) {
        return new ReferenceAggregates().condition(scope(actor), Stat.condition(name));
    }

    private static double base(Actor actor, String stat) {
        return new ReferenceAggregates().base(scope(actor), Stats.of(stat));
    }

    @ParameterizedTest
    @CsvSource({
        "None,     , 85, 131, 52, 0, 0, 6355, 996",
        "None,     70, 70, 84, 34, 0, 0, 2712, 738",
        "Boss,     , 85, 526, 210, 0, 30, 6355, 996",
        "Pinnacle, , 82, 965, 386, 3, 50, 8063, 1175",
        "Pinnacle, 70, 70, 965, 386, 3, 50, 8063, 1175",
        "Uber,     , 82, 1248, 312, 8, 50, 6719, 1097"
    })
    void theEnemyFollowsFromWhoItIsAndItsLevel(
            String boss,
            Integer entered,
            double level,
            double damage,
            double chaos,
            double penetration,
            double resistance,
            double armour,
            double evasion) {
        var build = new TestBuild().enter("enemyIsBoss", "string=\"" + boss + "\"");
        if (entered != null) {
            build.enter("enemyLevel", "number=\"" + entered + "\"");
        }
        CharacterModel model = configured(build);
        Settings settings = model.settings();
        assertThat(settings.number("enemyLevel", 0)).isEqualTo(level);
        assertThat(settings.number("enemyPhysicalDamage", 0)).isEqualTo(damage);
        assertThat(settings.number("enemyChaosDamage", 0)).isEqualTo(chaos);
        assertThat(settings.number("enemyColdPen", 0)).isEqualTo(penetration);
        assertThat(base(model.enemy(), "FireResist")).isEqualTo(resistance);
        assertThat(base(model.enemy(), "Armour")).isEqualTo(armour);
        assertThat(base(model.enemy(), "Evasion")).isEqualTo(evasion);
    }

    @Test
    void theEnemyIsAPinnacleBossUnlessSaidOtherwise() {
        CharacterModel model = configured(new TestBuild());
        assertThat(model.settings().text("enemyIsBoss")).isEqualTo("Pinnacle");
        assertThat(condition(model.enemy(), "PinnacleBoss")).isTrue();
    }

    @Test
    void namesOfBossesThatOlderBuildsHaveAreKnown() {
        assertThat(new TestBuild()
                        .enter("enemyIsBoss", "string=\"SHAPER\"")
                        .model()
                        .settings()
                        .text("enemyIsBoss"))
                .isEqualTo("Pinnacle");
        assertThat(new TestBuild()
                        .enter("enemyIsBoss", "string=\"Uber Atziri\"")
                        .model()
                        .settings()
                        .text("enemyIsBoss"))
                .isEqualTo("Boss");
    }

    @Test
    void enteredNumbersGoBeforePlaceholders() {
        CharacterModel model = configured(new TestBuild().enter("enemyFireResist", "number=\"12\""));
        assertThat(base(model.enemy(), "FireResist")).isEqualTo(12);
        assertThat(base(model.enemy(), "ColdResist")).isEqualTo(50);
    }

    @Test
    void optionsThatAreOnFromTheStartCanBeSwitchedOff() {
        assertThat(condition(configured(new TestBuild()).player(), "TargetingBrandedEnemy"))
                .isTrue();
        var off = new TestBuild().enter("targetBrandedEnemy", "boolean=\"false\"");
        assertThat(condition(configured(off).player(), "TargetingBrandedEnemy")).isFalse();
    }

    @Test
    void numbersKeepWithinTheirBounds() {
        assertThat(multiplier(configured(new TestBuild().enter("flameStacks", "number=\"7\"")), "BreachFlamesCount"))
                .isEqualTo(7);
        assertThat(multiplier(configured(new TestBuild().enter("flameStacks", "number=\"99\"")), "BreachFlamesCount"))
                .isEqualTo(10);
        assertThat(multiplier(
                        configured(new TestBuild().enter("barkskinStacks", "number=\"4\"")), "MissingBarkskinStacks"))
                .isEqualTo(-4);
    }

    @Test
    void standingStillForNoTimeIsNoStandingStill() {
        assertThat(condition(
                        configured(new TestBuild().enter("conditionStationary", "number=\"2\""))
                                .player(),
                        "Stationary"))
                .isTrue();
        assertThat(condition(
                        configured(new TestBuild().enter("conditionStationary", "number=\"-1\""))
                                .player(),
                        "Stationary"))
                .isFalse();
        assertThat(multiplier(
                        configured(new TestBuild().enter("conditionStationary", "boolean=\"true\"")),
                        "StationarySeconds"))
                .isEqualTo(1);
    }

    @Test
    void brokenArmourOfSomeAmountIsNotFullyBroken() {
        var broken = new TestBuild().enter("conditionEnemyArmourBroken", "boolean=\"true\"");
        assertThat(condition(configured(broken).enemy(), "ArmourFullyBroken")).isTrue();
        CharacterModel some = configured(broken.enter("multiplierArmourBreak", "number=\"300\""));
        assertThat(condition(some.enemy(), "ArmourFullyBroken")).isFalse();
        assertThat(condition(some.enemy(), "ArmourBroken")).isTrue();
    }

    @Test
    void listsDoWhatTheChosenWordSays() {
        assertThat(condition(configured(new TestBuild()).player(), "AverageResourceGain"))
                .isTrue();
        var most = new TestBuild().enter("resourceGainMode", "string=\"MAX\"");
        assertThat(condition(configured(most).player(), "AverageResourceGain")).isFalse();
        assertThat(condition(configured(most).player(), "MaxResourceGain")).isTrue();
    }

    @Test
    void rewardsOfQuestsAreTakenUnlessDeclined() {
        double all = base(configured(new TestBuild()).player(), "Spirit");
        assertThat(all).isEqualTo(100);
        String lost = "questAct 1FreythornKing In The Mists";
        double less = base(
                configured(new TestBuild().enter(lost, "boolean=\"false\"")).player(), "Spirit");
        assertThat(less).isEqualTo(all - 30);
    }

    @Test
    void theRewardOfAChoiceIsTheChosenOne() {
        String venom = "questAct 3Venom CryptsVenom Draught";
        CharacterModel model = configured(new TestBuild().enter(venom, "string=\"15% increased Global Defences\""));
        assertThat(model.player().store().allFixed())
                .anyMatch(m -> m.source().name().contains("Venom"));
        assertThat(configured(new TestBuild()).player().store().allFixed())
                .noneMatch(m -> m.source().name().contains("Venom"));
    }

    @Test
    void linesOfThePlayersOwnCount() {
        CharacterModel model = configured(new TestBuild()
                .enter("customMods", "string=\"^1+50 to maximum Life&#10;  ^xE05030Whistles a tune  &#10;\""));
        assertThat(base(model.player(), "Life")
                        - base(configured(new TestBuild()).player(), "Life"))
                .isEqualTo(50);
        assertThat(model.notUnderstood()).extracting(n -> n.text()).containsExactly("Whistles a tune");
    }

    @Test
    void everyOptionOfTheTablesCanBeRead() {
        int effects = 0;
        for (ConfigOption option : ConfigOptions.all().options()) {
            for (ConfigEffect effect : option.effects()) {
                assertThat(effect.modifier(3)).as(option.name()).isNotNull();
                effects++;
            }
        }
        assertThat(ConfigOptions.all().options()).hasSizeGreaterThan(480);
        assertThat(effects).isGreaterThan(650);
    }

    @Test
    void optionsOfANameThatStandsTwiceHaveTheEffectsOfBoth() {
        assertThat(Objects.requireNonNull(ConfigOptions.all().find("conditionEnemyExitedPresenceRecently"))
                        .effects())
                .hasSize(2);
    }
}

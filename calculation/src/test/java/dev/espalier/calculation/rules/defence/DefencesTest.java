package dev.espalier.calculation.rules.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefencesTest {
    private static final ArmourPiece BODY = new ArmourPiece("Body Armour", 400, 200, 100, 0, 0);
    private static final ArmourPiece SHIELD = new ArmourPiece("Weapon 2", 100, 0, 0, 0, 26);

    @Test
    void resistanceStopsAtItsMaximumAndTheRestIsOverCap() {
        var results = Defender.withLife(100).has("FireResist", Kind.BASE, 93.7).results();
        assertThat(results).containsEntry("FireResist", 75.0).containsEntry("FireResistTotal", 93.0);
        assertThat(results).containsEntry("FireResistOverCap", 18.0).containsEntry("MissingFireResist", 0.0);
    }

    @Test
    void elementalResistanceCountsForElementsOnly() {
        var results =
                Defender.withLife(100).has("ElementalResist", Kind.BASE, 30).results();
        assertThat(results).containsEntry("ColdResist", 30.0).containsEntry("ChaosResist", 0.0);
    }

    @Test
    void maximumResistanceNeverPasses90() {
        assertThat(Defender.withLife(100)
                        .has("ColdResistMax", Kind.BASE, 40)
                        .has("ColdResist", Kind.BASE, 200)
                        .result("ColdResist"))
                .isEqualTo(90);
    }

    @Test
    void meldingRaisesAllElementalMaximaToTheHighest() {
        var results = Defender.withLife(100)
                .is("ElementalResistMaxIsHighestResistMax")
                .has("FireResistMax", Kind.BASE, 5)
                .has("ElementalResist", Kind.BASE, 100)
                .has("ChaosResist", Kind.BASE, 100)
                .results();
        assertThat(results).containsEntry("LightningResist", 80.0).containsEntry("ChaosResist", 75.0);
    }

    @Test
    void convertedResistanceCountsWithoutWhatEveryCharacterHas() {
        var results = Defender.withLife(100)
                .has("FireResist", Kind.BASE, 40)
                .has("FireResConvertToCold", Kind.BASE, 50)
                .has("FireResistMax", Kind.BASE, 6)
                .has("FireMaxResConvertToCold", Kind.BASE, 100)
                .has("ColdResist", Kind.BASE, 80)
                .results();
        assertThat(results).containsEntry("ColdResistTotal", 100.0).containsEntry("ColdResist", 81.0);
    }

    @Test
    void maximumResistanceCanCountTotalResistance() {
        assertThat(Defender.withLife(100)
                        .has("FireResist", Kind.BASE, 200)
                        .has("FireResistMax", Kind.BASE, 1, Tag.PerStat.of("FireResistTotal", 40))
                        .result("FireResist"))
                .isEqualTo(80);
    }

    @Test
    void itemsAreIncreasedInTheirSlotAndEverywhere() {
        var onBody = new ScopeTag.SlotName(List.of("Body Armour"), false);
        var results = Defender.withLife(100)
                .wears(BODY)
                .wears(SHIELD)
                .has("Armour", Kind.BASE, 50)
                .has("Armour", Kind.INCREASED, 100)
                .has("Armour", Kind.INCREASED, 50, onBody)
                .results();
        assertThat(results).containsEntry("Armour", 400 * 2.5 + 150 * 2.0);
        assertThat(results).containsEntry("ArmourOnBody Armour", 400.0).containsEntry("ArmourOnAllArmourItems", 500.0);
        assertThat(results).containsEntry("LowestOfArmourAndEvasionOnBody Armour", 200.0);
    }

    @Test
    void ironReflexesTurnsAllEvasionIntoArmour() {
        var results = Defender.withLife(100)
                .wears(BODY)
                .has("Evasion", Kind.BASE, 100)
                .has("EvasionConvertToArmour", Kind.BASE, 100)
                .has("Evasion", Kind.INCREASED, 300)
                .has("Armour", Kind.INCREASED, 50)
                .results();
        assertThat(results).containsEntry("Evasion", 0.0).containsEntry("Armour", (400 + 200 + 100) * 1.5);
    }

    @Test
    void energyShieldGainedAsLifeIsExtraLife() {
        var results = Defender.withLife(100)
                .wears(BODY)
                .has("EnergyShieldGainAsLife", Kind.BASE, 20)
                .has("Life", Kind.INCREASED, 50)
                .results();
        assertThat(results).containsEntry("EnergyShield", 100.0).containsEntry("Life", 180.0);
    }

    @Test
    void overcappedFireResistanceIncreasesArmour() {
        assertThat(Defender.withLife(100)
                        .wears(BODY)
                        .is("ArmourIncreasedByOvercappedFireRes")
                        .has("FireResist", Kind.BASE, 125)
                        .result("Armour"))
                .isEqualTo(600);
    }

    @Test
    void aShieldsBlockChanceIsIncreasedAndCapped() {
        var results = Defender.withLife(100)
                .wears(SHIELD)
                .has("BlockChance", Kind.INCREASED, 50)
                .results();
        assertThat(results).containsEntry("BlockChance", 39.0).containsEntry("SpellBlockChance", 0.0);
        assertThat(Defender.withLife(100)
                        .wears(SHIELD)
                        .has("BlockChance", Kind.INCREASED, 400)
                        .results())
                .containsEntry("EffectiveBlockChance", 75.0)
                .containsEntry("BlockChanceOverCap", 55.0);
    }

    @Test
    void luckyBlockTakesTheBetterOfTwoRolls() {
        assertThat(Defender.withLife(100).wears(SHIELD).is("BlockChanceIsLucky").result("EffectiveBlockChance"))
                .isCloseTo(100 * (1 - 0.74 * 0.74), within(1e-9));
    }

    @Test
    void luckAndUnluckUndoEachOther() {
        assertThat(Luck.apply(30, 1)).isEqualTo(30);
        assertThat(Luck.apply(30, 2)).isCloseTo(51, within(1e-9));
        assertThat(Luck.apply(50, 0.25)).isCloseTo(6.25, within(1e-9));
    }

    @Test
    void deflectionComesFromAShareOfEvasion() {
        var results = Defender.withLife(100)
                .has("Evasion", Kind.BASE, 8000)
                .has("EvasionGainAsDeflection", Kind.BASE, 50)
                .results();
        assertThat(results).containsEntry("DeflectionRating", 4000.0).containsEntry("DeflectChance", 41.0);
    }

    @Test
    void regenerationCountsTheMaximumAndIsRounded() {
        var results = Defender.withLife(1234)
                .has("LifeRegenPercent", Kind.BASE, 1.5)
                .has("LifeRegen", Kind.BASE, 10)
                .has("LifeRegen", Kind.INCREASED, 20)
                .has("LifeDegen", Kind.BASE, 4)
                .results();
        assertThat(results.get("LifeRegen")).isCloseTo(34.2, within(1e-9));
        assertThat(results.get("LifeRegenRecovery")).isCloseTo(30.2, within(1e-9));
    }

    @Test
    void zealotsOathRegeneratesEnergyShieldInsteadOfLife() {
        var results = Defender.withLife(1000)
                .is("ZealotsOath")
                .has("LifeRegen", Kind.BASE, 25)
                .results();
        assertThat(results).containsEntry("LifeRegenRecovery", 0.0).containsEntry("EnergyShieldRegenRecovery", 25.0);
    }

    @Test
    void rechargeStartsSoonerWithFasterStart() {
        var results = Defender.withLife(100)
                .has("EnergyShield", Kind.BASE, 800)
                .has("EnergyShieldRecharge", Kind.INCREASED, 50)
                .has("EnergyShieldRechargeFaster", Kind.INCREASED, 100)
                .results();
        assertThat(results)
                .containsEntry("EnergyShieldRecharge", 150.0)
                .containsEntry("EnergyShieldRechargeDelay", 2.0);
    }

    @Test
    void armourPenaltiesAndIncreasesOfMovementSpeedMultiply() {
        assertThat(Defender.withLife(100)
                        .has("MovementSpeed", Kind.BASE, -0.03)
                        .has("MovementSpeed", Kind.INCREASED, 25)
                        .result("EffectiveMovementSpeedMod"))
                .isEqualTo(1.213);
    }
}

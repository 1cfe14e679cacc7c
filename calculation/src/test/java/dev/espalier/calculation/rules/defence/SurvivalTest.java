package dev.espalier.calculation.rules.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.calculation.modifier.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalTest {
    private static final double CLOSE = 1e-6;

    @Test
    void withoutDefencesThePoolIsTheMaximumHit() {
        var results = Defender.withLife(1000).hitFor("Physical", 300).results();
        assertThat(results).containsEntry("PhysicalMaximumHitTaken", 1000.0);
        assertThat(results.get("NumberOfDamagingHits")).isCloseTo(1000.0 / 300, within(CLOSE));
        assertThat(results.get("TotalEHP")).isCloseTo(1000, within(CLOSE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 7, 33, 950, 1001})
    void hitsToDieAreThePoolByTheHitWhateverItsSize(double hit) {
        assertThat(Defender.withLife(1000).hitFor("Fire", hit).result("NumberOfDamagingHits"))
                .isCloseTo(1000 / hit, within(CLOSE));
    }

    @Test
    void nothingKillsWhoTakesNoDamage() {
        var results = Defender.withLife(1)
                .has("ChaosDamageTaken", Kind.MORE, -100)
                .hitFor("Chaos", 500)
                .results();
        assertThat(results).containsEntry("ChaosMaximumHitTaken", Double.POSITIVE_INFINITY);
        assertThat(results).containsEntry("TotalEHP", Double.POSITIVE_INFINITY);
    }

    @Test
    void resistanceMultipliesTheMaximumHit() {
        assertThat(Defender.withLife(1000).has("ColdResist", Kind.BASE, 60).result("ColdMaximumHitTaken"))
                .isEqualTo(2500);
    }

    @Test
    void penetrationCountsAgainstPositiveResistanceOnly() {
        assertThat(Defender.withLife(1000)
                        .has("ColdResist", Kind.BASE, 60)
                        .set("enemyColdPen", 10.0)
                        .result("ColdMaximumHitTaken"))
                .isEqualTo(2000);
        assertThat(Defender.withLife(1000)
                        .has("ColdResist", Kind.BASE, -25)
                        .set("enemyColdPen", 10.0)
                        .result("ColdMaximumHitTaken"))
                .isEqualTo(800);
    }

    @Test
    void theMaximumHitAfterArmourUsesUpThePool() {
        double armour = 5000;
        double hit = Defender.withLife(2000).has("Armour", Kind.BASE, armour).result("PhysicalMaximumHitTaken");
        double taken = hit * (1 - HitChance.armourReduction(armour, hit, 10) / 100);
        assertThat(taken).isBetween(1998.0, 2000.0);
    }

    @Test
    void armourThatAppliesToFireCountsAgainstFire() {
        double hit = Defender.withLife(2000)
                .has("Armour", Kind.BASE, 5000)
                .has("ArmourAppliesToFireDamageTaken", Kind.BASE, 50)
                .result("FireMaximumHitTaken");
        assertThat(hit * (1 - HitChance.armourReduction(2500, hit, 10) / 100)).isBetween(1998.0, 2000.0);
    }

    @Test
    void damageTakenAsAnotherTypeMeetsThatTypesResistance() {
        var results = Defender.withLife(1000)
                .has("PhysicalDamageFromHitsTakenAsFire", Kind.BASE, 40)
                .has("FireResist", Kind.BASE, 50)
                .hitFor("Physical", 500)
                .results();
        assertThat(results).containsEntry("PhysicalTakenHit", 300.0).containsEntry("FireTakenHit", 100.0);
        double hit = results.getOrDefault("PhysicalMaximumHitTaken", Double.NaN);
        assertThat(hit * 0.6 + hit * 0.4 * 0.5).isCloseTo(1000, within(2.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 50, 99})
    void whatIsTakenAsATypeThatDoesNoHarmStretchesTheMaximumHit(double share) {
        double hit = Defender.withLife(1000)
                .has("ChaosDamageTaken", Kind.MORE, -100)
                .has("PhysicalDamageFromHitsTakenAsChaos", Kind.BASE, share)
                .result("PhysicalMaximumHitTaken");
        assertThat(hit * (1 - share / 100)).isCloseTo(1000, within(1.0));
    }

    @Test
    void chaosDamageCostsTwiceTheEnergyShield() {
        var results = Defender.withLife(500)
                .has("EnergyShield", Kind.BASE, 400)
                .hitFor("Chaos", 100)
                .results();
        assertThat(results).containsEntry("ChaosMaximumHitTaken", 700.0).containsEntry("FireMaximumHitTaken", 900.0);
        assertThat(results.get("NumberOfDamagingHits")).isCloseTo(7, within(CLOSE));
    }

    @Test
    void manaTakesItsShareBeforeLife() {
        var results = Defender.withLife(900)
                .has("Mana", Kind.BASE, 600)
                .has("DamageTakenFromManaBeforeLife", Kind.BASE, 40)
                .hitFor("Fire", 100)
                .results();
        assertThat(results.get("FireMaximumHitTaken")).isEqualTo(1500);
        assertThat(results.get("NumberOfDamagingHits")).isCloseTo(15, within(CLOSE));
    }

    @Test
    void damagePastEnergyShieldComesOffLife() {
        var results = Defender.withLife(300)
                .has("EnergyShield", Kind.BASE, 1000)
                .has("PhysicalEnergyShieldBypass", Kind.BASE, 50)
                .hitFor("Physical", 10)
                .results();
        assertThat(results.get("PhysicalMaximumHitTaken")).isEqualTo(600);
        assertThat(results.get("NumberOfDamagingHits")).isCloseTo(60, within(CLOSE));
    }

    @Test
    void preventedLifeLossStretchesLife() {
        var results = Defender.withLife(750)
                .has("LifeLossPrevented", Kind.BASE, 25)
                .hitFor("Cold", 100)
                .results();
        assertThat(results).containsEntry("ColdMaximumHitTaken", 1000.0);
        assertThat(results.get("NumberOfMitigatedDamagingHits")).isCloseTo(10, within(CLOSE));
        assertThat(results.get("LifeLossLostOverTime")).isCloseTo(250, within(CLOSE));
    }

    @Test
    void evasionAndBlockStretchTheEffectiveHitPool() {
        var results = Defender.withLife(1000)
                .has("Evasion", Kind.BASE, 5000)
                .has("BlockChance", Kind.BASE, 20)
                .set("enemyDamageType", "Melee")
                .hitFor("Physical", 100)
                .results();
        assertThat(results.get("ConfiguredNotHitChance")).isCloseTo(43, within(CLOSE));
        assertThat(results.get("TotalEHP")).isCloseTo(1000 / 0.8 / 0.57, within(CLOSE));
    }

    @Test
    void lifeGainedOnBlockComesBackBetweenHits() {
        double hits = Defender.withLife(100)
                .has("BlockChance", Kind.BASE, 50)
                .has("LifeOnBlock", Kind.BASE, 10)
                .set("enemyDamageType", "Melee")
                .hitFor("Physical", 100)
                .result("NumberOfMitigatedDamagingHits");
        // 50 a hit on average and 5 back: 100, 55, 10, dead
        assertThat(hits).isCloseTo(2.2, within(1e-9));
    }

    @Test
    void enemyCriticalHitsCountByChanceAndReduction() {
        var results = Defender.withLife(1000)
                .set("enemyCritChance", 50.0)
                .set("enemyCritDamage", 100.0)
                .has("ReduceCritExtraDamage", Kind.BASE, 40)
                .hitFor("Physical", 100)
                .results();
        assertThat(results.get("EnemyCritEffect")).isCloseTo(1.3, within(CLOSE));
        assertThat(results.get("PhysicalEnemyDamage")).isCloseTo(130, within(CLOSE));
    }

    @Test
    void recoupGivesBackWhatReachedTheCharacter() {
        var results = Defender.withLife(1000)
                .has("LifeRecoup", Kind.BASE, 20)
                .hitFor("Physical", 100)
                .results();
        assertThat(results.get("PhysicalRecoupableDamageTaken")).isCloseTo(1000, within(CLOSE));
        assertThat(results.get("LifeRecoupRecoveryMax")).isCloseTo(25, within(CLOSE));
    }

    @Test
    void stunThresholdCountsLifeBeforeChaosInoculation() {
        var results = Defender.withLife(1500)
                .has("Life", Kind.OVERRIDE, 1)
                .is("ChaosInoculation")
                .has("StunThreshold", Kind.INCREASED, 20)
                .results();
        assertThat(results).containsEntry("Life", 1.0).containsEntry("StunThreshold", 1800.0);
    }
}

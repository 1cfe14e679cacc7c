package dev.espalier.calculation.rules.offence;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.FLAG;
import static dev.espalier.calculation.modifier.Kind.INCREASED;
import static dev.espalier.calculation.modifier.Kind.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How much one hit deals. */
class HitTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private static Duel fire(double min, double max) {
        return Duel.spell(1).data("FireMin", min).data("FireMax", max);
    }

    private static Duel physicalAttack() {
        return Duel.attack(Duel.mace(1, 100, 100, 0)).accuracyAgainst(1000, 0);
    }

    @Test
    void aHitDealsTheMiddleOfItsRange() {
        assertThat(fire(10, 30).result("AverageDamage")).isEqualTo(20, EXACT);
    }

    @Test
    void increasesOfAllDamageAndOfTheTypeAddUpAndMoreMultiplies() {
        Duel duel = fire(100, 100)
                .player("Damage", INCREASED, 20)
                .player("FireDamage", INCREASED, 30)
                .player("ElementalDamage", INCREASED, 50)
                .player("ColdDamage", INCREASED, 70)
                .player("Damage", MORE, 10);
        assertThat(duel.result("AverageDamage")).isEqualTo(100 * 2.0 * 1.1, EXACT);
    }

    @Test
    void luckyHitsRollTwice() {
        assertThat(fire(30, 90).player("LuckyHits", FLAG, 1).result("AverageDamage"))
                .isEqualTo(70, EXACT);
    }

    @Test
    void criticalHitsDealTheirBonusByTheirChance() {
        Duel duel = fire(100, 100).data("CritChance", 10).player("CritChance", INCREASED, 100);
        assertThat(duel.results()).containsEntry("CritChance", 20.0).containsEntry("CritMultiplier", 2.0);
        assertThat(duel.result("AverageDamage")).isEqualTo(120, EXACT);
    }

    @Test
    void aCriticalHitHasToHitFirst() {
        Duel duel = Duel.attack(Duel.mace(1, 100, 100, 50)).accuracyAgainst(1000, 5000);
        double hitChance = Math.floor(1000 * 1.25 / (1000 + 5000 * 0.3) * 100 + 0.5);
        assertThat(duel.result("HitChance")).isEqualTo(hitChance, EXACT);
        assertThat(duel.result("CritChance")).isEqualTo(50 * hitChance / 100, EXACT);
        assertThat(duel.result("PreEffectiveCritChance")).isEqualTo(50, EXACT);
    }

    @Test
    void bifurcatedCriticalHitsRollTwice() {
        Duel duel = fire(100, 100).data("CritChance", 40).player("BifurcateCrit", FLAG, 1);
        assertThat(duel.result("CritChance")).isEqualTo(64, EXACT);
        assertThat(duel.result("CritMultiplier")).isEqualTo(2.16, EXACT);
    }

    @Test
    void damageThatIsConvertedScalesWithItsNewType() {
        Duel duel =
                physicalAttack().player("PhysicalDamageConvertToFire", BASE, 40).player("FireDamage", INCREASED, 100);
        assertThat(duel.result("AverageDamage")).isEqualTo(60 + 80, EXACT);
    }

    @Test
    void conversionOfMoreThanAllIsScaledDown() {
        Duel duel = physicalAttack()
                .player("PhysicalDamageConvertToFire", BASE, 100)
                .player("PhysicalDamageConvertToCold", BASE, 100);
        assertThat(duel.results())
                .containsEntry("FireStoredCombinedAvg", 50.0)
                .containsEntry("ColdStoredCombinedAvg", 50.0)
                .containsEntry("PhysicalStoredCombinedAvg", 0.0);
    }

    @Test
    void othersConvertWhatTheSkillConverted() {
        Duel duel = physicalAttack()
                .player("SkillPhysicalDamageConvertToFire", BASE, 50)
                .player("FireDamageConvertToCold", BASE, 100);
        assertThat(duel.results())
                .containsEntry("PhysicalStoredCombinedAvg", 50.0)
                .containsEntry("FireStoredCombinedAvg", 0.0)
                .containsEntry("ColdStoredCombinedAvg", 50.0);
    }

    @Test
    void damageIsGainedFromWhatWasConvertedButNotFromWhatWasGained() {
        Duel duel = physicalAttack()
                .player("PhysicalDamageConvertToFire", BASE, 50)
                .player("FireDamageGainAsCold", BASE, 20)
                .player("ColdDamageGainAsLightning", BASE, 50);
        assertThat(duel.results())
                .containsEntry("ColdStoredCombinedAvg", 10.0)
                .containsEntry("LightningStoredCombinedAvg", 0.0);
    }

    @Test
    void penetrationDoesNotPushResistanceBelowZero() {
        Duel duel = fire(100, 100).enemy("FireResist", BASE, 30);
        assertThat(duel.result("AverageDamage")).isEqualTo(70, EXACT);
        assertThat(duel.player("FirePenetration", BASE, 50).result("AverageDamage"))
                .isEqualTo(100, EXACT);
    }

    @Test
    void loweredResistanceGoesBelowZeroAndPenetrationThenDoesNothing() {
        Duel duel = fire(100, 100).enemy("FireResist", BASE, -20).player("FirePenetration", BASE, 50);
        assertThat(duel.result("AverageDamage")).isEqualTo(120, EXACT);
    }

    @Test
    void armourCountsForLessAgainstBigHits() {
        Duel duel = physicalAttack().enemy("Armour", BASE, 1000);
        assertThat(duel.result("AverageDamage")).isEqualTo(100 * (1 - 1000.0 / (1000 + 10 * 100)), EXACT);
    }

    @Test
    void theEnemysDamageTakenMultiplies() {
        Duel duel = fire(100, 100).enemy("DamageTaken", INCREASED, 20).enemy("FireDamageTaken", MORE, 50);
        assertThat(duel.result("AverageDamage")).isEqualTo(180, EXACT);
    }

    @Test
    void tripleDamageWinsOverDoubleDamage() {
        Duel duel = fire(100, 100).player("DoubleDamageChance", BASE, 50).player("TripleDamageChance", BASE, 50);
        assertThat(duel.result("AverageDamage")).isEqualTo(100 * (1 + 0.25 + 1), EXACT);
    }
}

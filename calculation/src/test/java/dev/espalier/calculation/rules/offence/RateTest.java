package dev.espalier.calculation.rules.offence;

import static dev.espalier.calculation.modifier.Kind.BASE;
import static dev.espalier.calculation.modifier.Kind.FLAG;
import static dev.espalier.calculation.modifier.Kind.INCREASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.calculation.modifier.Stat;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How often a skill is used and hits. */
class RateTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void increasedSpeedShortensTheCastTime() {
        assertThat(Duel.spell(0.8).player("Speed", INCREASED, 25).result("Speed"))
                .isEqualTo(1.25 / 0.8, EXACT);
    }

    @Test
    void actionSpeedMultipliesSpeed() {
        Duel duel = Duel.spell(1);
        duel.model.player().set(Stat.of("ActionSpeedMod"), 0.5);
        assertThat(duel.result("Speed")).isEqualTo(0.5, EXACT);
    }

    @Test
    void aSkillIsNotUsedFasterThanItCoolsDown() {
        Duel duel = Duel.spell(0.5).data("cooldown", 2);
        double ticks = 30.30303030303;
        assertThat(duel.result("Speed")).isEqualTo(1 / (Math.ceil(2 * ticks) / ticks), EXACT);
    }

    @Test
    void twoWeaponsTakeTurns() {
        Duel duel =
                Duel.attack(Duel.mace(1, 100, 100, 0), Duel.mace(2, 50, 50, 0)).accuracyAgainst(1000, 0);
        assertThat(duel.result("Speed")).isEqualTo(2 / (1 / 1.0 + 1 / 2.0), EXACT);
        assertThat(duel.result("AverageDamage")).isEqualTo(75, EXACT);
    }

    @Test
    void accuracyFallsOffWithDistance() {
        Duel near = Duel.attack(Duel.mace(1, 100, 100, 0)).accuracyAgainst(1000, 3000);
        Duel far = Duel.attack(Duel.mace(1, 100, 100, 0))
                .accuracyAgainst(1000, 3000)
                .player("Multiplier:enemyDistance", BASE, 55);
        assertThat(near.result("HitChance")).isEqualTo(66, EXACT);
        assertThat(far.result("HitChance")).isEqualTo(47, EXACT);
        assertThat(far.player("NoAccuracyDistancePenalty", FLAG, 1).result("HitChance"))
                .isEqualTo(66, EXACT);
    }

    @Test
    void spellsAlwaysHit() {
        assertThat(Duel.spell(1).enemy("Evasion", BASE, 100000).result("HitChance"))
                .isEqualTo(100, EXACT);
    }

    @Test
    void damageASecondIsDamageAnAttemptTimesSpeed() {
        Duel duel = Duel.spell(0.5).data("ColdMin", 10).data("ColdMax", 20);
        assertThat(duel.result("TotalDPS")).isEqualTo(15 / 0.5, EXACT);
    }
}

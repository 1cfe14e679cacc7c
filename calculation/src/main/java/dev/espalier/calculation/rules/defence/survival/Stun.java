package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.survival.hit.HitCategory;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;
import dev.espalier.data.constant.Constants;

/**
 * Stun threshold, the chance to avoid being stunned, how long stuns last in seconds, and the chance of the enemy's hit to
 * stun (Path of Building 0.15.0, CalcDefence: stun). Energy shield that outlasts a hit halves the chance.
 */
final class Stun implements Rule {
    private static final Stats BY_SHIELD = Stats.of("StunThresholdBasedOnEnergyShieldInsteadOfLife");
    private static final Stats BY_SHIELD_SHARE = Stats.of("StunThresholdEnergyShieldPercent");
    private static final Stats BY_MANA = Stats.of("StunThresholdBasedOnManaInsteadOfLife");
    private static final Stats BY_MANA_SHARE = Stats.of("StunThresholdManaPercent");
    private static final Stats CHAOS_INOCULATION = Stats.of("ChaosInoculation");
    private static final Stats LIFE = Stats.of("Life");
    private static final Stats ADDS_SHIELD = Stats.of("AddESToStunThreshold");
    private static final Stats ADDS_SHIELD_SHARE = Stats.of("ESToStunThresholdPercent");
    private static final Stats THRESHOLD = Stats.of("StunThreshold");
    private static final Stats IMMUNE = Stats.of("StunImmune");
    private static final Stats AVOID = Stats.of("AvoidStun");
    private static final Stats SHIELD_PROTECTS_MANA = Stats.of("EnergyShieldProtectsMana");
    private static final Stats DURATION = Stats.of("StunDuration");
    private static final Stats RECOVERY = Stats.of("StunRecovery");
    private static final Stats RECOVERY_AND_BLOCK = Stats.of("StunRecovery", "BlockRecovery");
    private static final Stats AVOID_INTERRUPTION = Stats.of("AvoidInterruptStun");
    private static final Stat THRESHOLD_RESULT = Stat.of("StunThreshold");
    private static final Stat AVOID_RESULT = Stat.of("StunAvoidChance");
    private static final Stat DURATION_RESULT = Stat.of("StunDuration");
    private static final Stat BLOCK_DURATION_RESULT = Stat.of("BlockDuration");
    private static final Stat AVOID_INTERRUPTION_RESULT = Stat.of("InterruptStunAvoidChance");
    private static final Stat CHANCE_RESULT = Stat.of("SelfStunChance");

    private final Actor actor;
    private final Scope scope;
    private final Scope player;
    private final HitCategory category;
    private final boolean minion;
    private final double baseDuration;
    private final double minionDuration;
    private final double tickRate;
    private final double physicalFactor;
    private final double meleeFactor;
    private final double chanceFactor;
    private final double minimumChance;

    Stun(Actor actor, Constants constants, HitCategory category) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.player = Scope.of(actor.actors().player());
        this.category = category;
        this.minion = actor != actor.actors().player();
        this.baseDuration = constants.misc("StunBaseDuration");
        this.minionDuration = constants.misc("MinionBaseStunDuration");
        this.tickRate = constants.misc("ServerTickRate");
        this.physicalFactor = constants.misc("PhysicalStunMult");
        this.meleeFactor = constants.misc("MeleeStunMult");
        this.chanceFactor = constants.misc("StunBaseMult");
        this.minimumChance = constants.misc("MinStunChanceNeeded");
    }

    @Override
    public void calculate(Aggregates a) {
        double threshold = (base(a) + a.base(scope, THRESHOLD)) * a.mod(scope, THRESHOLD);
        actor.set(THRESHOLD_RESULT, threshold);
        double notAvoided = a.flag(scope, IMMUNE) ? 0 : 100 - Math.min(a.base(scope, AVOID), 100);
        double hit = actor.get(HitStats.TOTAL_TAKEN_HIT);
        if (actor.get(HitStats.ENERGY_SHIELD) > hit && !a.flag(player, SHIELD_PROTECTS_MANA)) {
            notAvoided *= 0.5;
        }
        actor.set(AVOID_RESULT, 100 - notAvoided);
        durations(a, notAvoided <= 0);
        actor.set(AVOID_INTERRUPTION_RESULT, Math.min(a.base(scope, AVOID_INTERRUPTION), 100));
        double chance = Math.min(chanceFactor * stunning(hit) / threshold, 100);
        actor.set(CHANCE_RESULT, (chance > minimumChance ? chance : 0) * notAvoided / 100);
    }

    private double base(Aggregates a) {
        double base = actor.get(HitStats.LIFE);
        if (a.flag(scope, BY_SHIELD)) {
            base = actor.get(HitStats.ENERGY_SHIELD) * a.base(scope, BY_SHIELD_SHARE) / 100;
        } else if (a.flag(scope, BY_MANA)) {
            base = actor.get(HitStats.MANA) * a.base(scope, BY_MANA_SHARE) / 100;
        } else if (a.flag(scope, CHAOS_INOCULATION)) {
            base = a.base(scope, LIFE);
        }
        if (a.flag(scope, ADDS_SHIELD)) {
            base += actor.get(HitStats.ENERGY_SHIELD) * a.base(scope, ADDS_SHIELD_SHARE) / 100;
        }
        return base;
    }

    private void durations(Aggregates a, boolean never) {
        double base = baseDuration;
        if (minion) {
            double override = a.override(scope, DURATION);
            base = Double.isNaN(override) ? minionDuration : override;
        }
        double lasting = base * (1 + a.increased(scope, DURATION) / 100);
        double stun = lasting / (1 + a.increased(scope, RECOVERY) / 100);
        double block = lasting / (1 + a.increased(scope, RECOVERY_AND_BLOCK) / 100);
        actor.set(DURATION_RESULT, never ? 0 : Math.ceil(stun * tickRate) / tickRate);
        actor.set(BLOCK_DURATION_RESULT, never ? 0 : Math.ceil(block * tickRate) / tickRate);
    }

    private double stunning(double hit) {
        double damage = hit + actor.get(HitStats.TAKEN_HIT[ByType.PHYSICAL]) * 0.25;
        return category.isAverage() ? damage * physicalFactor : damage * physicalFactor * (1 + meleeFactor * 3) / 4;
    }
}

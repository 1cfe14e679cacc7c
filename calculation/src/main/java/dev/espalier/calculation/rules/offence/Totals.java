package dev.espalier.calculation.rules.offence;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Critical chance, average damage and damage a second of all hands together (Path of Building 0.15.0, CalcOffence:
 * combining critical hits and damage). Hands take turns unless the skill hits with both at once.
 */
final class Totals extends SkillRule {
    private static final Stat PRE_EFFECTIVE_CRIT_CHANCE = Stat.of("PreEffectiveCritChance");
    private static final Stat PRE_EFFECTIVE_CRIT_MULTIPLIER = Stat.of("PreEffectiveCritMultiplier");
    private static final Stat CRIT_CHANCE = Stat.of("CritChance");
    private static final Stat CRIT_MULTIPLIER = Stat.of("CritMultiplier");
    private static final Stat CRIT_BIFURCATES = Stat.of("CritBifurcates");
    private static final Stat AVERAGE_HIT = Stat.of("AverageHit");
    private static final Stat AVERAGE_DAMAGE = Stat.of("AverageDamage");
    private static final Stat TOTAL_DPS = Stat.of("TotalDPS");
    private static final Stat AVERAGE_BURST_DAMAGE = Stat.of("AverageBurstDamage");
    private static final Stat AVERAGE_BURST_HITS = Stat.of("AverageBurstHits");
    private static final Stat FIRING_RATE = Stat.of("FiringRate");
    private static final Stat BOLT_COUNT = Stat.of("BoltCount");
    private static final Stat EFFECTIVE_BOLT_COUNT = Stat.of("EffectiveBoltCount");
    private static final Stat NOT_USED_UP = Stat.of("ChanceToNotConsumeAmmo");
    private static final Stat RELOADS_INSTANTLY = Stat.of("ChanceToReloadInstantly");
    private static final Stat FIRING_TIME = Stat.of("TotalFiringTime");
    private static final Stat RELOAD_TIME = Stat.of("ReloadTime");
    private static final Stat RELOAD_RATE = Stat.of("ReloadRate");
    private static final Stat EFFECTIVE_RELOAD_TIME = Stat.of("EffectiveReloadTime");
    private static final Stat[] STORED = new Stat[DamageType.COUNT];

    static {
        for (DamageType t : DamageType.all()) {
            STORED[t.ordinal()] = Stat.of(t.word() + "StoredCombinedAvg");
        }
    }

    private final boolean attack;
    private final boolean together;
    private final double burst;

    Totals(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.attack = setup.is("attack");
        this.together = setup.numbers().flag("doubleHitsWhenDualWielding");
        this.burst = setup.numbers().fixed("averageBurstHits");
    }

    @Override
    public void calculate(Aggregates a) {
        Hand first = state.hands[0];
        Hand second = state.hands[state.hands.length - 1];
        state.critChance.set(critChance(first, second));
        state.averageDamage.set(perUse(first.averageDamage.get(), second.averageDamage.get()));
        state.totalDps.set(perUse(first.totalDps.get(), second.totalDps.get()));
        publish(CRIT_CHANCE, state.critChance.get());
        publish(
                PRE_EFFECTIVE_CRIT_CHANCE,
                (first.preEffectiveCritChance.get() + second.preEffectiveCritChance.get()) / 2);
        publish(CRIT_MULTIPLIER, (first.critMultiplier.get() + second.critMultiplier.get()) / 2);
        publish(
                PRE_EFFECTIVE_CRIT_MULTIPLIER,
                (first.preEffectiveCritMultiplier.get() + second.preEffectiveCritMultiplier.get()) / 2);
        publish(CRIT_BIFURCATES, (first.critBifurcates.get() + second.critBifurcates.get()) / 2);
        publish(AVERAGE_DAMAGE, state.averageDamage.get());
        publish(TOTAL_DPS, state.totalDps.get());
        if (!attack) {
            publish(AVERAGE_HIT, first.averageHit.get());
        }
        for (int t = 0; t < DamageType.COUNT; t++) {
            publish(STORED[t], perUse(first.storedAverage.get(t), second.storedAverage.get(t)));
        }
        if (setup.firesBolts()) {
            state.showAverage.set(false);
            bolts(first, second);
        }
        if (burst != 0) {
            state.averageBurstHits.set(burst);
        } else if (state.repeats.get() > 1) {
            state.averageBurstHits.set(state.repeats.get());
        }
        publish(AVERAGE_BURST_HITS, state.averageBurstHits.get());
        publish(
                AVERAGE_BURST_DAMAGE,
                second.averageDamage.get() * (1 + (state.averageBurstHits.get() - 1) * state.burstFactor.get()));
    }

    /** What is known of bolts and reloading, averaged over both hands. */
    private void bolts(Hand first, Hand second) {
        publish(FIRING_RATE, (first.firingRate.get() + second.firingRate.get()) / 2);
        publish(BOLT_COUNT, (first.boltCount.get() + second.boltCount.get()) / 2);
        publish(EFFECTIVE_BOLT_COUNT, (first.effectiveBoltCount.get() + second.effectiveBoltCount.get()) / 2);
        publish(NOT_USED_UP, (first.chanceToNotConsumeAmmo.get() + second.chanceToNotConsumeAmmo.get()) / 2);
        publish(RELOADS_INSTANTLY, (first.chanceToReloadInstantly.get() + second.chanceToReloadInstantly.get()) / 2);
        publish(FIRING_TIME, (first.totalFiringTime.get() + second.totalFiringTime.get()) / 2);
        publish(RELOAD_TIME, (first.reloadTime.get() + second.reloadTime.get()) / 2);
        publish(RELOAD_RATE, (1 / first.reloadTime.get() + 1 / second.reloadTime.get()) / 2);
        publish(EFFECTIVE_RELOAD_TIME, (first.effectiveReloadTime.get() + second.effectiveReloadTime.get()) / 2);
    }

    private double critChance(Hand first, Hand second) {
        return state.bothHands() && together
                ? first.critChance.get()
                        + second.critChance.get()
                        - first.critChance.get() * second.critChance.get() / 100
                : (first.critChance.get() + second.critChance.get()) / 2;
    }

    /** Of one use: one hand's number, both hands' average, or their sum if both hit at once. */
    private double perUse(double first, double second) {
        if (!attack) {
            return first;
        }
        return !state.bothHands() ? first : together ? first + second : (first + second) / 2;
    }
}

package dev.espalier.calculation.rules.offence.rate;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Chance to hit and speed of all hands together: hands take turns, so chances are averaged and times are (Path of Building
 * 0.15.0, CalcOffence: combining hit chance and attack speed).
 */
public final class CombinedRate extends SkillRule {
    private static final Stat ACCURACY_HIT_CHANCE = Stat.of("AccuracyHitChance");
    private static final Stat UNCAPPED = Stat.of("AccuracyHitChanceUncapped");
    private static final Stat HIT_CHANCE = Stat.of("HitChance");
    private static final Stat SPEED = Stat.of("Speed");
    private static final Stat TIME = Stat.of("Time");
    private static final Stat HIT_SPEED = Stat.of("HitSpeed");
    private static final Stat HIT_TIME = Stat.of("HitTime");
    private static final Stat CHANNEL_TIME = Stat.of("ChannelTime");
    private static final Stat CHANNEL_SPEED = Stat.of("ChannelSpeed");
    private static final Stat CAST_RATE = Stat.of("CastRate");
    private static final Stat SLOW_ATTACK = Varying.condition("OneSecondAttackTime");
    private static final Stats OFF_HAND_SPEED = Stats.of("UseOffhandAttackSpeed");
    private static final Stats QUANTITY = Stats.of("QuantityMultiplier");

    private final boolean attack;
    private final boolean triggered;
    private final boolean onDeath;
    private final HitTime hitTime;
    private final double tickRate;

    public CombinedRate(SkillSetup setup, SkillState state) {
        super(setup, state);
        SkillNumbers numbers = setup.numbers();
        this.attack = setup.is("attack");
        this.triggered = numbers.flag("triggered");
        this.onDeath = numbers.flag("triggeredOnDeath");
        this.hitTime = new HitTime(setup, state, state.hands[0]);
        this.tickRate = setup.constants().misc("ServerTickRate");
    }

    @Override
    public void calculate(Aggregates a) {
        Hand first = state.hands[0];
        state.accuracyHitChance.set(first.accuracyHitChance.get());
        state.hitChance.set(first.hitChance.get());
        state.speed.set(first.speed.get());
        state.time.set(first.time.get());
        state.hitTime.set(first.hitTime.get());
        state.hitSpeed.set(first.hitSpeed.get());
        double uncapped = first.accuracyHitChanceUncapped.get();
        if (state.bothHands()) {
            Hand second = state.hands[1];
            state.accuracyHitChance.set((first.accuracyHitChance.get() + second.accuracyHitChance.get()) / 2);
            state.hitChance.set((first.hitChance.get() + second.hitChance.get()) / 2);
            state.speed.set(
                    first.speed.get() == 0 || second.speed.get() == 0
                            ? 0
                            : 2 / (1 / first.speed.get() + 1 / second.speed.get()));
            uncapped = (uncapped + second.accuracyHitChanceUncapped.get()) / 2;
        }
        if (attack) {
            attack(a);
        } else {
            publish(CAST_RATE, first.castRate.get());
            publish(CHANNEL_TIME, first.channelTime.get());
            publish(CHANNEL_SPEED, first.channelSpeed.get());
        }
        state.quantityMultiplier.set(Math.max(a.base(setup.scope(), QUANTITY), 1));
        publish(UNCAPPED, uncapped);
        publish(ACCURACY_HIT_CHANCE, state.accuracyHitChance.get());
        publish(HIT_CHANCE, state.hitChance.get());
        publish(SPEED, state.speed.get());
        publish(TIME, state.time.get());
        publish(HIT_SPEED, state.hitSpeed.get());
        publish(HIT_TIME, state.hitTime.get());
    }

    private void attack(Aggregates a) {
        state.time.set(state.speed.get() == 0 ? 0 : 1 / state.speed.get());
        actor.setCondition(SLOW_ATTACK, state.time.get() > 1);
        if (state.bothHands() && a.flag(setup.plain(), OFF_HAND_SPEED)) {
            state.speed.set(state.hands[1].speed.get());
            state.time.set(state.hands[1].time.get());
        }
        if (!Double.isNaN(state.channelTimeMultiplier.get())) {
            publish(CHANNEL_TIME, ChannelTime.of(setup, state.channelTimeMultiplier.get(), state.speed.get()));
            publish(CHANNEL_SPEED, state.speed.get());
        }
        if (onDeath) {
            return;
        }
        if (!Double.isNaN(state.hitTimeOverride.get())) {
            state.hitTime.set(state.hitTimeOverride.get());
            state.hitSpeed.set(1 / state.hitTime.get());
        } else if (!Double.isNaN(state.timeOverride.get())) {
            state.time.set(state.timeOverride.get());
        } else if (!Double.isNaN(state.hitTimeMultiplier.get())) {
            multipliedHits();
        }
    }

    private void multipliedHits() {
        state.hitTime.set(hitTime.multiplied(state.time.get()));
        if (Double.isNaN(state.cooldown.get())) {
            state.hitSpeed.set(Math.min(1 / state.hitTime.get(), tickRate));
        } else {
            state.hitSpeed.set(1
                    / (triggered
                            ? Math.max(state.hitTime.get(), state.cooldown.get())
                            : state.hitTime.get() + state.cooldown.get()));
        }
    }
}

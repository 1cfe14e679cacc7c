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
        state.accuracyHitChance = first.accuracyHitChance;
        state.hitChance = first.hitChance;
        state.speed = first.speed;
        state.time = first.time;
        state.hitTime = first.hitTime;
        state.hitSpeed = first.hitSpeed;
        double uncapped = first.accuracyHitChanceUncapped;
        if (state.bothHands()) {
            Hand second = state.hands[1];
            state.accuracyHitChance = (first.accuracyHitChance + second.accuracyHitChance) / 2;
            state.hitChance = (first.hitChance + second.hitChance) / 2;
            state.speed = first.speed == 0 || second.speed == 0 ? 0 : 2 / (1 / first.speed + 1 / second.speed);
            uncapped = (uncapped + second.accuracyHitChanceUncapped) / 2;
        }
        if (attack) {
            attack(a);
        } else {
            publish(CAST_RATE, first.castRate);
            publish(CHANNEL_TIME, first.channelTime);
            publish(CHANNEL_SPEED, first.channelSpeed);
        }
        state.quantityMultiplier = Math.max(a.base(setup.scope(), QUANTITY), 1);
        publish(UNCAPPED, uncapped);
        publish(ACCURACY_HIT_CHANCE, state.accuracyHitChance);
        publish(HIT_CHANCE, state.hitChance);
        publish(SPEED, state.speed);
        publish(TIME, state.time);
        publish(HIT_SPEED, state.hitSpeed);
        publish(HIT_TIME, state.hitTime);
    }

    private void attack(Aggregates a) {
        state.time = state.speed == 0 ? 0 : 1 / state.speed;
        actor.setCondition(SLOW_ATTACK, state.time > 1);
        if (state.bothHands() && a.flag(setup.plain(), OFF_HAND_SPEED)) {
            state.speed = state.hands[1].speed;
            state.time = state.hands[1].time;
        }
        if (!Double.isNaN(state.channelTimeMultiplier)) {
            publish(CHANNEL_TIME, ChannelTime.of(setup, state.channelTimeMultiplier, state.speed));
            publish(CHANNEL_SPEED, state.speed);
        }
        if (onDeath) {
            return;
        }
        if (!Double.isNaN(state.hitTimeOverride)) {
            state.hitTime = state.hitTimeOverride;
            state.hitSpeed = 1 / state.hitTime;
        } else if (!Double.isNaN(state.timeOverride)) {
            state.time = state.timeOverride;
        } else if (!Double.isNaN(state.hitTimeMultiplier)) {
            multipliedHits();
        }
    }

    private void multipliedHits() {
        state.hitTime = hitTime.multiplied(state.time);
        if (Double.isNaN(state.cooldown)) {
            state.hitSpeed = Math.min(1 / state.hitTime, tickRate);
        } else {
            state.hitSpeed = 1 / (triggered ? Math.max(state.hitTime, state.cooldown) : state.hitTime + state.cooldown);
        }
    }
}

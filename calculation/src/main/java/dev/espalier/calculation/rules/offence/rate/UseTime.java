package dev.espalier.calculation.rules.offence.rate;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * How often a skill is used with one hand: attack or cast time, increases to speed, action speed, cooldown, server ticks
 * (Path of Building 0.15.0, CalcOffence: attack and cast speed).
 */
public final class UseTime extends SkillRule {
    private static final Stats SPEED = Stats.of("Speed");
    private static final Stats ATTACK_TIME = Stats.of("SkillAttackTime");
    private static final Stats ADDED_ATTACK_TIME = Stats.of("TotalAttackTime");
    private static final Stats ADDED_CAST_TIME = Stats.of("TotalCastTime");
    private static final Stats TOTEM_ACTION_SPEED = Stats.of("TotemActionSpeed");
    private static final Stats RECOVERY = Stats.of("CooldownRecovery");
    private static final Stats LINKED_SKILLS = Stats.of("ActiveSkillsLinkedToTrigger");
    private static final Stat ACTION_SPEED = Stat.of("ActionSpeedMod");
    private static final Stat TOTEM_ACTION_SPEED_RESULT = Stat.of("TotemActionSpeed");
    private static final Stat TRIGGER_TIME = Stat.of("TriggerTime");

    private final Hand hand;
    private final Scope scope;
    private final boolean attack;
    private final boolean selfCast;
    private final boolean totem;
    private final boolean warcry;
    private final boolean channelled;
    private final boolean triggered;
    private final boolean instant;
    private final boolean fixedCastTime;
    private final boolean usesCastTime;
    private final double castTime;
    private final double ownTime;
    private final double weaponTime;
    private final double weaponsIncrease;
    private final double triggerTime;
    private final double triggerRate;
    private final double tickRate;

    public UseTime(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        SkillNumbers numbers = setup.numbers();
        this.hand = hand;
        this.scope = hand.scope();
        this.attack = setup.is("attack");
        this.selfCast = setup.is("selfCast");
        this.totem = setup.is("totem");
        this.warcry = setup.is("warcry");
        this.channelled = setup.isOfType("Channel");
        this.triggered = numbers.flag("triggered");
        this.castTime = setup.skill().effect().skill().castTime().orElse(1);
        this.instant = castTime == 0 && !numbers.has("castTimeOverride") && !triggered;
        this.fixedCastTime = numbers.flag("fixedCastTime");
        this.usesCastTime = numbers.flag("castTimeOverridesAttackTime");
        this.ownTime = numbers.has("castTimeOverride") ? numbers.fixed("castTimeOverride") : castTime;
        WeaponData weapon = hand.weapon();
        double rate = weapon == null || !weapon.has("AttackRate") ? 1 : weapon.get("AttackRate");
        this.weaponTime = 1 / (rate * (1 + numbers.fixed("attackSpeedMultiplier") / 100));
        this.weaponsIncrease = weapon == null ? 0 : weapon.get("AttackSpeedInc");
        this.triggerTime = numbers.fixed("triggerTime");
        this.triggerRate = numbers.fixed("triggerRate");
        this.tickRate = setup.constants().misc("ServerTickRate");
    }

    @Override
    public void calculate(Aggregates a) {
        if (hand.kind() == Hand.Kind.NONE) {
            hand.cooldown.set(state.cooldown.get());
        }
        if (instant) {
            hand.time.set(0);
            hand.speed.set(0);
        } else if (!Double.isNaN(state.timeOverride.get())) {
            takes(state.timeOverride.get());
        } else if (fixedCastTime) {
            takes(castTime);
        } else if (triggered && triggerTime != 0) {
            double linked = a.base(scope, LINKED_SKILLS);
            takes(triggerTime / (1 + a.increased(scope, RECOVERY) / 100) * (linked > 0 ? linked : 1));
            actor.set(TRIGGER_TIME, hand.time.get());
        } else if (triggered && triggerRate != 0) {
            hand.speed.set(triggerRate);
            hand.time.set(1 / triggerRate);
            actor.set(TRIGGER_TIME, hand.time.get());
            state.showAverage.set(false);
        } else {
            speed(a);
        }
    }

    private void takes(double seconds) {
        hand.time.set(seconds);
        hand.speed.set(1 / seconds);
    }

    private void speed(Aggregates a) {
        if (warcry) {
            hand.speed.set(1 / state.warcryCastTime.get());
        } else {
            double scale = round((1 + a.increased(scope, SPEED) / 100) * a.more(scope, SPEED), 2);
            hand.speed.set(
                    1 / (baseTime(a) / scale + a.base(scope, ADDED_ATTACK_TIME) + a.base(scope, ADDED_CAST_TIME)));
        }
        hand.castRate.set(hand.speed.get());
        if (selfCast) {
            hand.speed.set(hand.speed.get() * actor.get(ACTION_SPEED));
            hand.castRate.set(hand.speed.get());
        }
        channel();
        if (totem) {
            double mod = 1 + a.increased(setup.own(), TOTEM_ACTION_SPEED) / 100;
            actor.set(TOTEM_ACTION_SPEED_RESULT, mod);
            hand.speed.set(hand.speed.get() * mod);
            hand.castRate.set(hand.speed.get());
        }
        bounds();
    }

    private double baseTime(Aggregates a) {
        if (!attack) {
            return ownTime;
        }
        if (usesCastTime) {
            return castTime / (1 + weaponsIncrease / 100);
        }
        double mod = a.mod(setup.scope(), ATTACK_TIME);
        return (weaponTime + a.base(scope, SPEED)) * (mod > 0 ? mod : 1);
    }

    private void channel() {
        if (!Double.isNaN(state.channelTimeMultiplier.get())) {
            hand.channelTime.set(ChannelTime.of(setup, state.channelTimeMultiplier.get(), hand.speed.get()));
            hand.channelSpeed.set(hand.speed.get());
        }
    }

    /** No faster than the cooldown or the server lets it be. */
    private void bounds() {
        if (!Double.isNaN(state.cooldown.get())) {
            hand.cooldown.set(state.cooldown.get());
            hand.speed.set(Math.min(hand.speed.get(), 1 / state.cooldown.get() * state.repeats.get()));
            if (selfCast) {
                state.showAverage.set(false);
            }
        }
        if (!channelled) {
            hand.speed.set(Math.min(hand.speed.get(), tickRate * state.repeats.get()));
        }
        hand.time.set(hand.speed.get() == 0 ? 0 : 1 / hand.speed.get());
    }
}

package dev.espalier.calculation.rules.offence.effect;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.rate.Cooldown;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Throwing traps: how fast, how many, and what sets them off (Path of Building 0.15.0, CalcOffence: traps). */
public final class Traps extends SkillRule {
    private static final Stats THROWING_TIME = Stats.of("TrapThrowingTime");
    private static final Stats SKILLS_TIME = Stats.of("SkillTrapThrowingTime");
    private static final Stats SPEED = Stats.of("TrapThrowingSpeed");
    private static final Stats COUNT = Stats.of("TrapThrowCount");
    private static final Stats RECOVERY = Stats.of("CooldownRecovery");
    private static final Stats TRIGGER_AREA = Stats.of("TrapTriggerAreaOfEffect");
    private static final Stat ACTION_SPEED = Stat.of("ActionSpeedMod");
    private static final Stat SPEED_RESULT = Stat.of("TrapThrowingSpeed");
    private static final Stat TIME_RESULT = Stat.of("TrapThrowingTime");
    private static final Stat COUNT_RESULT = Stat.of("TrapThrowCount");
    private static final Stat COOLDOWN_RESULT = Stat.of("TrapCooldown");
    private static final Stat RADIUS_RESULT = Stat.of("TrapTriggerRadius");
    private static final Stat RADIUS_METRES = Stat.of("TrapTriggerRadiusMetre");

    private final Scope scope;
    private final double cooldown;
    private final boolean cools;
    private final double tickRate;
    private final double triggerRadius;
    private final Cooldown added;

    public Traps(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        String key = setup.numbers().has("trapCooldown") ? "trapCooldown" : "cooldown";
        this.cools = setup.numbers().has(key);
        this.cooldown = setup.numbers().fixed(key);
        this.tickRate = setup.constants().misc("ServerTickRate");
        this.triggerRadius = setup.constants().misc("TrapTriggerRadiusBase");
        this.added = new Cooldown(setup, state);
    }

    @Override
    public void calculate(Aggregates a) {
        double speed = 1 / a.base(scope, THROWING_TIME);
        double time = a.mod(scope, SKILLS_TIME);
        if (time > 0) {
            speed /= time;
        }
        speed = Math.min(speed * a.mod(scope, SPEED) * actor.get(ACTION_SPEED), tickRate);
        double override = a.override(setup.ofPlayer(), COUNT);
        double count = Double.isNaN(override) ? (cools ? 1 : a.value(scope, COUNT)) : override;
        state.trapThrowingSpeed.set(speed);
        state.timeOverride.set(1 / speed / count);
        actor.set(SPEED_RESULT, speed);
        actor.set(TIME_RESULT, 1 / speed);
        actor.set(COUNT_RESULT, count);
        if (cools) {
            state.trapCooldown.set(Math.ceil(cooldown / a.mod(scope, RECOVERY) * tickRate) / tickRate);
            actor.set(COOLDOWN_RESULT, state.trapCooldown.get());
        } else {
            state.showAverage.set(false);
            if (a.base(scope, RECOVERY) != 0) {
                state.trapCooldown.set(added.seconds(a));
                actor.set(COOLDOWN_RESULT, state.trapCooldown.get());
            }
        }
        double area = round(round(a.mod(scope, TRIGGER_AREA), 10), 2);
        double radius = AreaOfEffect.radius(triggerRadius, area);
        actor.set(RADIUS_RESULT, radius);
        actor.set(RADIUS_METRES, radius / 10);
    }
}

package dev.espalier.calculation.rules.offence.effect;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Time to use a warcry, and its effect over its uptime (Path of Building 0.15.0, CalcOffence: warcries). */
public final class Warcry extends SkillRule {
    private static final Stats CAST_TIME = Stats.of("WarcryCastTime");
    private static final Stats SPEED = Stats.of("WarcrySpeed");
    private static final Stats INSTANT = Stats.of("InstantWarcry");
    private static final Stats EFFECT = Stats.of("WarcryEffect", "BuffEffect");
    private static final Stats RECOVERY = Stats.of("CooldownRecovery");
    private static final Stats ALWAYS = Stats.of(Stat.condition("WarcryMaxHit"));
    private static final Stat ACTION_SPEED = Stat.of("ActionSpeedMod");
    private static final Stat CAST_TIME_RESULT = Stat.of("WarcryCastTime");
    private static final Stat EFFECT_RESULT = Stat.of("WarcryEffectMod");

    private final Scope scope;
    private final Duration duration;
    private final boolean isWarcry;
    private final boolean used;
    private final boolean cools;
    private final double cooldown;
    private final double tickRate;

    public Warcry(SkillSetup setup, SkillState state, Duration duration) {
        super(setup, state);
        this.scope = setup.scope();
        this.duration = duration;
        this.isWarcry = setup.isOfType("Warcry");
        this.used = setup.is("warcry");
        this.cools = setup.numbers().has("cooldown");
        this.cooldown = setup.numbers().fixed("cooldown");
        this.tickRate = setup.constants().misc("ServerTickRate");
    }

    /** Whether the skill is a warcry. */
    public static boolean concerns(SkillSetup setup) {
        return setup.is("warcry") || setup.isOfType("Warcry");
    }

    @Override
    public void calculate(Aggregates a) {
        if (used) {
            double speed =
                    Math.min(1 / a.base(scope, CAST_TIME) * a.mod(scope, SPEED) * actor.get(ACTION_SPEED), tickRate);
            state.warcryCastTime.set(a.flag(scope, INSTANT) ? 0 : 1 / speed);
            actor.set(CAST_TIME_RESULT, state.warcryCastTime.get());
        }
        if (isWarcry) {
            double override = a.override(scope, RECOVERY);
            double base = cools ? cooldown : a.base(scope, RECOVERY);
            double seconds = Double.isNaN(override) ? base / a.mod(scope, RECOVERY) : override;
            boolean always = a.flag(setup.ofPlayer(), ALWAYS);
            double uptime = always ? 1 : Math.min(duration.unrounded(a) / seconds, 1);
            actor.set(EFFECT_RESULT, a.mod(scope, EFFECT) * uptime);
        }
    }
}

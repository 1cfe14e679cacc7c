package dev.espalier.calculation.rules.offence.burst;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.effect.AreaOfEffect;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Slams that are ancestrally boosted every few seconds, as an average (Path of Building 0.15.0, CalcOffence: fist of war). */
public final class FistOfWar extends SkillRule {
    private static final Stats COOLDOWN = Stats.of("FistOfWarCooldown");
    private static final Stats DAMAGE = Stats.of("FistOfWarDamageMultiplier");
    private static final Stats AREA = Stats.of("FistOfWarMOREAoE");
    private static final Stats ALWAYS = Stats.of(Stat.condition("WarcryMaxHit"));
    private static final Stat MORE_AREA = Stat.of("rule:FistOfWarAreaOfEffect");
    private static final Stat COOLDOWN_RESULT = Stat.of("FistOfWarCooldown");
    private static final Stat UPTIME = Stat.of("FistOfWarUptimeRatio");

    private final Scope scope;
    private final AreaOfEffect area;

    public FistOfWar(SkillSetup setup, SkillState state, AreaOfEffect area) {
        super(setup, state);
        this.scope = setup.scope();
        this.area = area;
        setup.declare(Modifier.of(
                "AreaOfEffect", Kind.MORE, 1, Source.rule("Fist of War"), new Tag.TimesResult(null, MORE_AREA)));
    }

    /** Whether the skill is a slam that the character uses itself. */
    public static boolean concerns(SkillSetup setup) {
        return setup.isOfType("Slam") && !setup.isOfType("Vaal") && !setup.isOfType("OtherThingUsesSkill");
    }

    @Override
    public void calculate(Aggregates a) {
        double cooldown = a.base(scope, COOLDOWN);
        state.boostFactor.set(1);
        actor.set(COOLDOWN_RESULT, cooldown);
        actor.set(MORE_AREA, 0);
        if (cooldown == 0) {
            return;
        }
        double uptime = Math.min(1 / state.speed.get() / cooldown, 1) * 100;
        boolean always = a.flag(setup.plain(), ALWAYS);
        double damage = a.base(setup.plain(), DAMAGE) / 100;
        double boosted = a.base(setup.plain(), AREA);
        actor.set(UPTIME, uptime);
        state.boostFactor.set(1 + damage * (always ? 1 : uptime / 100));
        actor.set(MORE_AREA, always ? boosted : Math.floor(boosted / 100 * uptime));
        area.calculate(a);
    }
}

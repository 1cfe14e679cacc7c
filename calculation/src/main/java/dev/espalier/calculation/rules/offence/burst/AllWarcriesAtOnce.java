package dev.espalier.calculation.rules.offence.burst;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.List;

/**
 * Where the settings ask for the greatest hit that warcries allow, damage of one use is shown instead of damage a second
 * (Path of Building 0.15.0, CalcOffence: exerted attacks).
 */
public final class AllWarcriesAtOnce extends SkillRule {
    private static final Stats ASKED_FOR = Stats.of(Stat.condition("WarcryMaxHit"));
    private static final List<String> NEVER =
            List.of("NeverExertable", "Triggered", "Channel", "OtherThingUsesSkill", "Retaliation");

    public AllWarcriesAtOnce(SkillSetup setup, SkillState state) {
        super(setup, state);
    }

    /** Whether warcries can empower the skill at all. */
    public static boolean concerns(SkillSetup setup) {
        return NEVER.stream().noneMatch(setup::isOfType);
    }

    @Override
    public void calculate(Aggregates a) {
        if (a.flag(setup.plain(), ASKED_FOR)) {
            state.showAverage.set(true);
        }
    }
}

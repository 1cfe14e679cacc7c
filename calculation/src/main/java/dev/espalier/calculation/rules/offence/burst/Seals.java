package dev.espalier.calculation.rules.offence.burst;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/**
 * Unleash: seals gathered over time let a spell repeat, either as they come or all at once (Path of Building 0.15.0,
 * CalcOffence: seals).
 */
public final class Seals extends SkillRule {
    private static final Stats HAS_SEALS = Stats.of("HasSeals");
    private static final Stats NO_REPEATS = Stats.of("NoRepeatBonuses");
    private static final Stats ALL_AT_ONCE = Stats.of("UseMaxUnleash");
    private static final Stats FREQUENCY = Stats.of("SealGainFrequency");
    private static final Stats COUNT = Stats.of("SealCount");
    private static final Stats PENALTY = Stats.of("SealRepeatPenalty");
    private static final Stats SPEED = Stats.of("Speed");
    private static final Stats CRIT_AT_ONCE = Stats.of("MaxSealCrit");
    private static final Stat COOLDOWN = Stat.of("SealCooldown");
    private static final Stat MAXIMUM = Stat.of("SealMax");
    private static final Stat TIME = Stat.of("TimeMaxSeals");
    private static final Stat DPS = Stat.of("rule:UnleashDps");
    private static final Stat CRIT = Stat.of("rule:UnleashCritChance");
    private static final Source SOURCE = Source.rule("Unleash");

    private final Scope scope;
    private final double castTime;

    public Seals(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.castTime = setup.skill().effect().skill().castTime().orElse(1);
        setup.declare(Modifier.of("DPS", Kind.MORE, 1, SOURCE, new Tag.TimesResult(null, DPS)));
        setup.declare(Modifier.of("CritChance", Kind.INCREASED, 1, SOURCE, new Tag.TimesResult(null, CRIT)));
    }

    /** Whether seals can gather for the skill. */
    public static boolean concerns(SkillSetup setup) {
        return setup.isOfType("Unleashable");
    }

    @Override
    public void calculate(Aggregates a) {
        actor.set(DPS, 0);
        actor.set(CRIT, 0);
        if (!a.flag(setup.plain(), HAS_SEALS) || a.flag(setup.plain(), NO_REPEATS)) {
            return;
        }
        double speed = 1 / castTime * a.mod(scope, SPEED);
        double cooldown = castTime * a.base(scope, FREQUENCY) / a.mod(scope, FREQUENCY) / 100;
        double seals = a.base(scope, COUNT);
        double penalty = a.mod(scope, PENALTY);
        actor.set(COOLDOWN, cooldown);
        actor.set(MAXIMUM, seals);
        actor.set(TIME, cooldown * seals);
        state.averageBurstHits.set(seals);
        state.burstFactor.set(penalty);
        if (!Double.isNaN(state.hitTimeOverride.get())) {
            return;
        }
        if (a.flag(setup.plain(), ALL_AT_ONCE)) {
            actor.set(CRIT, a.increased(setup.plain(), CRIT_AT_ONCE));
            actor.set(DPS, seals * penalty * 100);
            state.hitTimeOverride.set(Math.max(cooldown * seals, speed * 1.1));
        } else {
            actor.set(DPS, round(1 / cooldown / (speed * 1.1) * penalty * 100, 2));
        }
    }
}

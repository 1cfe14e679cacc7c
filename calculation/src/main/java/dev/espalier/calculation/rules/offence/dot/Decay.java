package dev.espalier.calculation.rules.offence.dot;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;

/** Decay: chaos damage over eight seconds (Path of Building 0.15.0, CalcOffence: decay). */
public final class Decay extends SkillRule {
    private static final Stats DAMAGE = Stats.of("Damage", "ChaosDamage");
    private static final Stats OVERRIDE = Stats.of("DotMultiplier");
    private static final Stats MULTIPLIER = Stats.of("DotMultiplier", "ChaosDotMultiplier");
    private static final Stat DPS = Stat.of("DecayDPS");
    private static final Stat DURATION = Stat.of("DecayDuration");
    private static final Stat EFF_MULT = Stat.of("DecayEffMult");
    private static final double SECONDS = 8;

    private final SkillNumber base;
    private final Scope scope;
    private final DotMitigation enemy;

    public Decay(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.base = setup.numbers().number("decay");
        Scope skill = setup.scope();
        this.scope = DotScopes.of(skill, ModFlag.DOT, (skill.facts().keywords() & ~Keyword.HIT) | Keyword.CHAOS_DOT);
        this.enemy = DotMitigation.ofSkill(setup, scope, setup.plain(), DamageType.CHAOS);
    }

    /** Whether the skill inflicts decay. */
    public static boolean concerns(SkillSetup setup) {
        return setup.numbers().has("decay");
    }

    @Override
    public void calculate(Aggregates a) {
        double amount = base.get(a);
        if (amount == 0 || !state.canDeal.get(DamageType.CHAOS.ordinal())) {
            return;
        }
        double effMult = enemy.factor(a);
        double override = a.override(setup.plain(), OVERRIDE);
        double multiplier = Double.isNaN(override) ? a.base(setup.plain(), MULTIPLIER) : override;
        state.decayDps.set(amount * a.mod(scope, DAMAGE) * (1 + multiplier / 100) * effMult);
        actor.set(EFF_MULT, effMult);
        actor.set(DPS, state.decayDps.get());
        actor.set(DURATION, SECONDS * state.debuffDurationFactor.get());
    }
}

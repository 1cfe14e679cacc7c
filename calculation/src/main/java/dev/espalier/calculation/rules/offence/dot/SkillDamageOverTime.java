package dev.espalier.calculation.rules.offence.dot;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.ArrayList;
import java.util.List;

/**
 * Damage over time that the skill deals by itself, by type: a number of the skill times increases and more for damage over
 * time, and what the enemy leaves of it (Path of Building 0.15.0, CalcOffence: skill damage over time). Some skills stack
 * it, some leave it on the ground.
 */
public final class SkillDamageOverTime extends SkillRule {
    private static final Stats OVERRIDE = Stats.of("DotMultiplier");
    private static final Stats AURA_EFFECT = Stats.of("AuraEffect");
    private static final Stats MAGNITUDE = Stats.of("Magnitude");
    private static final Stats HERALD_OF_ASH = Stats.of("dotIsHeraldOfAsh");
    private static final Stats CAN_STACK = Stats.of("DotCanStack");
    private static final Stats CAN_STACK_AS_TOTEMS = Stats.of("DotCanStackAsTotems");
    private static final Stats BURNING_GROUND = Stats.of("dotIsBurningGround");
    private static final Stats CAUSTIC_GROUND = Stats.of("dotIsCausticGround");
    private static final Stats CORRUPTING_BLOOD = Stats.of("dotIsCorruptingBlood");
    private static final Stat INSTANCE = Stat.of("TotalDotInstance");
    private static final Stat TOTAL = Stat.of("TotalDot");
    private static final Stat STACKS = Stat.of("rule:DotCanStack");

    /** One type of damage that the skill deals over time. */
    private static final class OfType {
        private final int type;
        private final SkillNumber base;
        private final Scope scope;
        private final DotMitigation enemy;
        private final Stats damage;
        private final Stats multiplier;
        private final Stat result;
        private final Stat effMult;

        OfType(SkillSetup setup, Scope dot, Scope taken, DamageType t) {
            type = t.ordinal();
            base = setup.numbers().number(t.word() + "Dot");
            scope = DotScopes.of(dot, dot.facts().flags(), dot.facts().keywords() | DotScopes.keyword(t));
            enemy = DotMitigation.ofSkill(setup, scope, taken, t);
            damage = t.statsWith(List.of("Damage"), "Damage");
            multiplier = Stats.of("DotMultiplier", t.word() + "DotMultiplier");
            result = Stat.of(t.word() + "Dot");
            effMult = Stat.of(t.word() + "DotEffMult");
        }
    }

    private final List<OfType> types = new ArrayList<>();
    private final boolean aura;
    private final boolean mine;
    private final boolean trap;
    private final boolean totem;
    private final double cap;

    public SkillDamageOverTime(SkillSetup setup, SkillState state) {
        super(setup, state);
        Scope dot = scope(setup, setup.numbers().flag("dotIsSpell"));
        Scope taken = scope(setup, false);
        for (DamageType t : DamageType.all()) {
            if (setup.numbers().has(t.word() + "Dot")) {
                types.add(new OfType(setup, dot, taken, t));
            }
        }
        this.aura = setup.isOfType("Aura") && !setup.isOfType("RemoteMined");
        this.mine = (dot.facts().keywords() & Keyword.MINE) != 0;
        this.trap = (dot.facts().keywords() & Keyword.TRAP) != 0;
        this.totem = setup.is("totem");
        this.cap = setup.constants().misc("DotDpsCap");
    }

    /** The skill's scope for damage over time: what is said of its hits counts only where the skill says so. */
    private static Scope scope(SkillSetup setup, boolean asSpell) {
        SkillNumbers numbers = setup.numbers();
        Scope scope = setup.scope();
        long flags = scope.facts().flags() | ModFlag.DOT;
        flags = without(flags, ModFlag.AREA, numbers.flag("dotIsArea"));
        flags = without(flags, ModFlag.PROJECTILE, numbers.flag("dotIsProjectile"));
        flags = without(flags, ModFlag.SPELL, asSpell);
        flags = without(flags, ModFlag.ATTACK, numbers.flag("dotIsAttack"));
        flags = without(flags, ModFlag.HIT, numbers.flag("dotIsHit"));
        return DotScopes.of(scope, flags, scope.facts().keywords() & ~Keyword.HIT);
    }

    private static long without(long flags, long flag, boolean kept) {
        return kept ? flags : flags & ~flag;
    }

    @Override
    public void calculate(Aggregates a) {
        double instance = 0;
        for (int i = 0; i < types.size(); i++) {
            OfType t = types.get(i);
            double base = state.canDeal.get(t.type) ? t.base.get(a) : 0;
            if (base > 0) {
                state.dealsOverTime.set(true);
                double total = total(a, t, base);
                actor.set(t.result, total);
                instance = Math.min(instance + total, cap);
            }
        }
        actor.set(INSTANCE, instance);
        distribute(a, instance);
        actor.set(TOTAL, state.totalDot.get());
        actor.set(STACKS, state.dotStacks.get() ? 1 : 0);
    }

    private double total(Aggregates a, OfType t, double base) {
        double increased = a.increased(t.scope, t.damage);
        if (a.flag(setup.plain(), HERALD_OF_ASH)) {
            increased -= a.increased(setup.scope(), t.damage);
        }
        double override = a.override(t.scope, OVERRIDE);
        double multiplier = Double.isNaN(override) ? a.base(t.scope, t.multiplier) : override;
        double effect = aura ? a.mod(t.scope, AURA_EFFECT) * a.mod(setup.scope(), MAGNITUDE) : 1;
        double effMult = t.enemy.factor(a);
        actor.set(t.effMult, effMult);
        return base * (1 + increased / 100) * a.more(t.scope, t.damage) * (1 + multiplier / 100) * effect * effMult;
    }

    private void distribute(Aggregates a, double instance) {
        Scope plain = setup.plain();
        state.dotStacks.set(false);
        state.totalDot.set(0);
        if (a.flag(plain, CAN_STACK)) {
            state.dotStacks.set(true);
            double speed =
                    mine ? state.mineLayingSpeed.get() : trap ? state.trapThrowingSpeed.get() : state.speed.get();
            double uses = speed * state.duration.get() * state.dpsMultiplier.get() * state.quantityMultiplier.get();
            state.totalDot.set(Math.min(instance * uses, cap));
        } else if (a.flag(plain, BURNING_GROUND)) {
            state.burningGroundDps.set(Math.max(state.burningGroundDps.get(), instance));
        } else if (a.flag(plain, CAUSTIC_GROUND)) {
            state.causticGroundDps.set(Math.max(state.causticGroundDps.get(), instance));
        } else if (a.flag(plain, CORRUPTING_BLOOD)) {
            state.corruptingBloodDps.set(Math.max(state.corruptingBloodDps.get(), instance));
        } else {
            state.dotStacks.set(totem && a.flag(plain, CAN_STACK_AS_TOTEMS));
            state.totalDot.set(instance);
        }
    }
}

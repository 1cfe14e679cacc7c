package dev.espalier.calculation.rules.defence.survival.hit;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;

/**
 * "Increased damage taken": factors by type for hits of attacks and of spells, for reflected damage and for damage over
 * time, where resistance and reduction are part of it (Path of Building 0.15.0, CalcDefence: damage taken multipliers).
 */
public final class DamageTaken implements Rule {
    private static final Stats[] TAKEN = ByType.stats("DamageTaken", "*DamageTaken", "ElementalDamageTaken");
    private static final Stats[] WHEN_HIT =
            ByType.stats("DamageTakenWhenHit", "*DamageTakenWhenHit", "ElementalDamageTakenWhenHit");
    private static final Stats[] REFLECTED =
            ByType.stats("ReflectedDamageTaken", "*ReflectedDamageTaken", "ElementalReflectedDamageTaken");
    private static final Stats[] OVER_TIME =
            ByType.stats("DamageTakenOverTime", "*DamageTakenOverTime", "ElementalDamageTakenOverTime");
    private static final Stats BY_ATTACKS = Stats.of("AttackDamageTaken");
    private static final Stats BY_SPELLS = Stats.of("SpellDamageTaken");
    private static final Stats[] IGNORES_RESISTANCE = ByType.stats("SelfIgnore*Resistance");
    private static final Stats[] IGNORES_REDUCTION = ByType.stats("SelfIgnoreBase*DamageReduction");
    private static final Stat ATTACK_RESULT = Stat.of("AttackTakenHitMult");
    private static final Stat SPELL_RESULT = Stat.of("SpellTakenHitMult");

    private final Actor actor;
    private final Scope scope;

    public DamageTaken(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double attackIncreased = a.increased(scope, BY_ATTACKS);
        double attackMore = a.more(scope, BY_ATTACKS);
        double spellIncreased = a.increased(scope, BY_SPELLS);
        double spellMore = a.more(scope, BY_SPELLS);
        double attack = 0;
        double spell = 0;
        for (int type = 0; type < TAKEN.length; type++) {
            double increased = a.increased(scope, TAKEN[type]);
            double more = a.more(scope, TAKEN[type]);
            overTime(a, type, increased, more);
            increased += a.increased(scope, WHEN_HIT[type]);
            more *= a.more(scope, WHEN_HIT[type]);
            attack = factor(increased + attackIncreased, more * attackMore);
            spell = factor(increased + spellIncreased, more * spellMore);
            actor.set(HitStats.TAKEN_HIT_MULT[type], factor(increased, more));
            actor.set(HitStats.ATTACK_TAKEN_HIT_MULT[type], attack);
            actor.set(HitStats.SPELL_TAKEN_HIT_MULT[type], spell);
            increased += a.increased(scope, REFLECTED[type]);
            actor.set(HitStats.TAKEN_REFLECT[type], factor(increased, more * a.more(scope, REFLECTED[type])));
        }
        actor.set(ATTACK_RESULT, attack);
        actor.set(SPELL_RESULT, spell);
    }

    private static double factor(double increased, double more) {
        return Math.max((1 + increased / 100) * more, 0);
    }

    private void overTime(Aggregates a, int type, double increased, double more) {
        double allIncreased = increased + a.increased(scope, OVER_TIME[type]);
        double allMore = more * a.more(scope, OVER_TIME[type]);
        Stat resistance = type == ByType.PHYSICAL ? HitStats.RESIST[type] : HitStats.RESIST_OVER_TIME[type];
        double resist = a.flag(scope, IGNORES_RESISTANCE[type]) ? 0 : actor.get(resistance);
        double reduction = a.flag(scope, IGNORES_REDUCTION[type]) ? 0 : actor.get(HitStats.BASE_REDUCTION[type]);
        double factor = (1 - resist / 100) * (1 - reduction / 100) * (1 + allIncreased / 100) * allMore;
        actor.set(HitStats.TAKEN_DOT_MULT[type], Math.max(factor, 0));
    }
}

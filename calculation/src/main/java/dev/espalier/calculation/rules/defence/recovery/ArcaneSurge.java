package dev.espalier.calculation.rules.defence.recovery;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.core.Granted;

/**
 * Arcane surge: more mana (or life) regenerated, faster casting and, where something grants it, more spell damage (Path of
 * Building 0.15.0, CalcDefence). It comes after the pools, for its effect may count maximum mana.
 */
public final class ArcaneSurge implements Rule {
    private static final Stat AFFECTED = Varying.condition("AffectedByArcaneSurge");
    private static final Stat SURGE = Stat.condition("ArcaneSurge");
    private static final Stats EFFECT = Stats.of("ArcaneSurgeEffect", "BuffEffectOnSelf");
    private static final Stats FOR_LIFE = Stats.of("ArcaneSurgeLifeRegen");
    private static final Stats REGENERATION = Stats.of("ArcaneSurgeManaRegen");
    private static final Stats CAST_SPEED = Stats.of("ArcaneSurgeCastSpeed");
    private static final Stats DAMAGE = Stats.of("ArcaneSurgeDamage");

    private final Actor actor;
    private final Scope scope;
    private final Granted mana;
    private final Granted life;
    private final Granted speed;
    private final Granted damage;

    public ArcaneSurge(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.mana = new Granted(actor, "Arcane Surge Mana").gives("ManaRegen", Kind.MORE, 1);
        this.life = new Granted(actor, "Arcane Surge Life").gives("LifeRegen", Kind.MORE, 1);
        this.speed = new Granted(actor, "Arcane Surge Speed").gives("Speed", Kind.INCREASED, 1, ModFlag.CAST);
        this.damage = new Granted(actor, "Arcane Surge Damage").gives("Damage", Kind.MORE, 1, ModFlag.SPELL);
    }

    @Override
    public void calculate(Aggregates a) {
        if (!actor.holds(AFFECTED) && !a.condition(scope, SURGE)) {
            return;
        }
        actor.setCondition(AFFECTED, true);
        double effect = 1 + a.increased(scope, EFFECT) / 100;
        (a.flag(scope, FOR_LIFE) ? life : mana).write(best(a, REGENERATION, 20) * effect);
        speed.write(best(a, CAST_SPEED, 15) * effect);
        damage.write(best(a, DAMAGE, 0) * effect);
    }

    private double best(Aggregates a, Stats stats, double otherwise) {
        double best = a.max(scope, stats);
        return Double.isNaN(best) ? otherwise : best;
    }
}

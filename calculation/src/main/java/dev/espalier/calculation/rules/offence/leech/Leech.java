package dev.espalier.calculation.rules.offence.leech;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.ledger.Quantities;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.List;

/**
 * What one hand's hits leech, how much of it at once, and what is gained on hit and on kill (Path of Building 0.15.0,
 * CalcOffence: leech). An instance of leech has a cap, of ordinary and of critical hits each.
 */
public final class Leech extends SkillRule {
    private static final List<Pool> POOLS = List.of(Pool.values());
    private static final Stats TO_PLAYER = Stats.of("DamageLifeLeechToPlayer");
    private static final Stats MANA_FOR_ENERGY_SHIELD = Stats.of("ManaLeechRecoversEnergyShield");

    private final Hand hand;
    private final boolean byOthers;
    private final double base;
    private final double[] perUse = new double[Pool.COUNT];

    public Leech(SkillSetup setup, SkillState state, Hand hand) {
        super(setup, state);
        this.hand = hand;
        this.byOthers = setup.is("mine") || setup.is("trap") || setup.is("totem");
        this.base = setup.constants().misc("LeechRateBase");
        this.perUse[Pool.LIFE.ordinal()] = setup.numbers().fixed("lifeLeechPerUse");
        this.perUse[Pool.MANA.ordinal()] = setup.numbers().fixed("manaLeechPerUse");
    }

    @Override
    public void calculate(Aggregates a) {
        for (int i = 0; i < Pool.COUNT; i++) {
            Pool pool = POOLS.get(i);
            double critical = hand.critChance.get() / 100;
            double leech = total(a, pool, hand.critical(), hand.critAverage) * critical
                    + total(a, pool, hand.ordinary(), hand.hitAverage) * (1 - critical);
            double atOnce = proportion(a, pool);
            hand.leechProportion.set(i, atOnce);
            hand.leechInstant.set(i, leech * atOnce);
            double whole = actor.get(pool.total);
            hand.leechDuration.set(i, whole == 0 ? 0 : leech * (1 - atOnce) / whole / base);
            hand.leechInstances.set(i, hand.leechDuration.get(i) * hand.hitRate.get());
            gains(a, pool, i);
        }
    }

    /** What one hit leeches, at most one instance's cap. */
    private double total(Aggregates a, Pool pool, Scope scope, Quantities averages) {
        double total = perUse[pool.ordinal()];
        if (!a.flag(scope, pool.cannotLeech) && !a.flag(setup.ofEnemy(), pool.cannotBeLeeched)) {
            for (int t = 0; t < DamageType.COUNT; t++) {
                if (averages.get(t) != 0) {
                    total += averages.get(t) * Math.max(0, share(a, pool, scope, t)) / 100;
                }
            }
        }
        return Math.min(total, actor.get(pool.largestInstance));
    }

    /** The share of a type's damage that is leeched, in per cent. */
    private double share(Aggregates a, Pool pool, Scope scope, int t) {
        if (byOthers) {
            return pool == Pool.LIFE ? a.base(scope, TO_PLAYER) : 0;
        }
        boolean element = DamageType.all().get(t).isElemental();
        if (a.flag(scope, pool.notFrom[t]) || (element && a.flag(scope, pool.notFromElements))) {
            return 0;
        }
        double share = a.base(scope, pool.leech[t]) + a.base(setup.enemyOf(scope), pool.leechedFrom) / 100;
        boolean asPhysical = (element && a.flag(scope, pool.basedOnElements)) || a.flag(scope, pool.basedOn[t]);
        return asPhysical ? share + a.base(scope, pool.physical) : share;
    }

    private double proportion(Aggregates a, Pool pool) {
        Scope scope = hand.ordinary();
        double proportion = Math.max(Math.min(a.base(scope, pool.instant), 100), 0) / 100;
        return pool == Pool.ENERGY_SHIELD && a.flag(scope, MANA_FOR_ENERGY_SHIELD)
                ? proportion + Math.max(Math.min(a.base(scope, Pool.MANA.instant), 100), 0) / 100
                : proportion;
    }

    private void gains(Aggregates a, Pool pool, int i) {
        Scope scope = hand.ordinary();
        hand.gainOnHit.set(i, 0);
        hand.gainOnKill.set(i, 0);
        if (!byOthers && !a.flag(scope, pool.cannotGain)) {
            hand.gainOnHit.set(i, a.base(scope, pool.onHit) + a.base(setup.enemyOf(scope), pool.onHitTaken));
            hand.gainOnKill.set(i, Math.floor(a.base(scope, pool.onKill)));
        }
    }
}

package dev.espalier.calculation.rules.offence.leech;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.Hand;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import java.util.List;

/** What all hands together leech and gain a second, or a hit (Path of Building 0.15.0, CalcOffence: leech rates). */
public final class LeechRates extends SkillRule {
    private static final List<Pool> POOLS = List.of(Pool.values());
    private static final Stats LIFE_AS_ENERGY_SHIELD = Stats.of("ImmortalAmbition");
    private static final Stats ONLY_INSTANT_LIFE = Stats.of("UnaffectedByNonInstantLifeLeech");

    private final boolean attack;
    private final boolean together;
    private final double base;
    private final double[] rates = new double[Pool.COUNT];
    private final double[] perHit = new double[Pool.COUNT];

    public LeechRates(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.attack = setup.is("attack");
        this.together = setup.numbers().flag("doubleHitsWhenDualWielding");
        this.base = setup.constants().misc("LeechRateBase");
    }

    @Override
    public void calculate(Aggregates a) {
        Hand first = state.hands[0];
        Hand second = state.hands[state.hands.length - 1];
        for (int i = 0; i < Pool.COUNT; i++) {
            Pool pool = POOLS.get(i);
            actor.set(pool.duration, both(first.leechDuration.get(i), second.leechDuration.get(i)));
            actor.set(pool.instances, both(first.leechInstances.get(i), second.leechInstances.get(i)));
            actor.set(pool.instantResult, both(first.leechInstant.get(i), second.leechInstant.get(i)));
            double atOnce = both(
                    first.leechInstant.get(i) * first.hitRate.get(), second.leechInstant.get(i) * second.hitRate.get());
            actor.set(pool.instantRate, atOnce);
            actor.set(pool.instantProportion, both(first.leechProportion.get(i), second.leechProportion.get(i)));
            actor.set(pool.onHitResult, both(first.gainOnHit.get(i), second.gainOnHit.get(i)));
            actor.set(
                    pool.onHitRate,
                    both(first.gainOnHit.get(i) * first.hitRate.get(), second.gainOnHit.get(i) * second.hitRate.get()));
            actor.set(pool.onKillResult, both(first.gainOnKill.get(i), second.gainOnKill.get(i)));
            perHit[i] = actor.get(pool.total) * base * a.mod(setup.scope(), pool.rate);
            rates[i] = actor.get(pool.instances) * perHit[i];
            actor.set(pool.instanceRate, perHit[i]);
        }
        redirect(a);
        for (int i = 0; i < Pool.COUNT; i++) {
            publish(POOLS.get(i), i);
        }
    }

    private double both(double first, double second) {
        return !attack || !state.bothHands() ? first : together ? first + second : (first + second) / 2;
    }

    private void redirect(Aggregates a) {
        int life = Pool.LIFE.ordinal();
        int shield = Pool.ENERGY_SHIELD.ordinal();
        if (a.flag(setup.plain(), LIFE_AS_ENERGY_SHIELD)) {
            rates[shield] += rates[life];
            perHit[shield] += perHit[life];
            rates[life] = 0;
            perHit[life] = 0;
        }
        if (a.flag(setup.plain(), ONLY_INSTANT_LIFE)) {
            rates[life] = 0;
            perHit[life] = 0;
            actor.set(Pool.LIFE.instances, 0);
        }
    }

    private void publish(Pool pool, int i) {
        double most = actor.get(pool.largestRate);
        double recovery = actor.get(pool.recovery);
        double rate = actor.get(pool.instantRate) + Math.min(rates[i], most) * recovery;
        double hit = actor.get(pool.instantResult) + Math.min(perHit[i], most) * actor.get(pool.duration) * recovery;
        actor.set(pool.rateResult, rate);
        actor.set(pool.perHit, hit);
        if (state.showAverage.get()) {
            actor.set(pool.gainPerHit, hit + actor.get(pool.onHitResult));
        } else {
            actor.set(pool.gainRate, rate + actor.get(pool.onHitRate));
        }
    }
}

package dev.espalier.calculation.rules.defence.survival;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.HitChance;
import dev.espalier.calculation.rules.defence.survival.hit.DamageShift;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;
import dev.espalier.calculation.rules.defence.survival.pool.Resources;
import dev.espalier.data.constant.Constants;

/**
 * The biggest hit of each damage type that the actor survives (Path of Building 0.15.0, CalcDefence: maximum hit taken).
 *
 * <p>Armour takes off a share that falls with the hit's size, so the hit that uses up a pool solves a quadratic equation,
 * within the bounds of no reduction and of the highest reduction. Where a hit is taken as several types, the smallest of
 * the parts' answers is a first guess, which a few passes through the pools improve.
 */
final class MaximumHit implements Rule {
    private static final int TYPES = DamageType.COUNT;
    private static final Stats[] IGNORES_BASE_REDUCTION = ByType.stats("SelfIgnoreBase*DamageReduction");
    private static final Stats[] IGNORES_REDUCTION = ByType.stats("SelfIgnore*DamageReduction");
    private static final Stat[] RESULT = ByType.results("*MaximumHitTaken");
    private static final Stat SECOND_LOWEST = Stat.of("SecondMinimalMaximumHitTaken");

    private final Actor actor;
    private final Scope scope;
    private final Resources.Start start;
    private final Resources resources;
    private final double armourRatio;
    private final int passes;
    private final double[] reduction = new double[TYPES];
    private final double[] overwhelm = new double[TYPES];
    private final double[] part = new double[TYPES];
    private boolean smooth;
    private boolean startRead;

    MaximumHit(Actor actor, Constants constants) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.start = new Resources.Start(actor);
        this.resources = new Resources(start);
        this.armourRatio = constants.misc("ArmourRatio");
        this.passes = (int) constants.misc("maxHitSmoothingPasses");
    }

    @Override
    public void calculate(Aggregates a) {
        boolean anyFlat = false;
        for (int type = 0; type < TYPES; type++) {
            boolean ignored = a.flag(scope, IGNORES_BASE_REDUCTION[type]);
            reduction[type] = ignored ? 0 : actor.get(HitStats.BASE_REDUCTION_WHEN_HIT[type]);
            overwhelm[type] = a.flag(scope, IGNORES_REDUCTION[type]) ? 0 : actor.get(HitStats.ENEMY_OVERWHELM[type]);
            anyFlat |= actor.get(HitStats.TAKEN_FLAT[type]) != 0;
        }
        startRead = false;
        boolean alone = !DamageShift.any(actor) && !anyFlat;
        double lowest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int type = 0; type < TYPES; type++) {
            double hit = hit(a, type, alone);
            actor.set(RESULT[type], hit);
            if (hit < lowest) {
                second = lowest;
                lowest = hit;
            } else if (hit < second) {
                second = hit;
            }
        }
        actor.set(SECOND_LOWEST, second);
    }

    private double hit(Aggregates a, int type, boolean alone) {
        smooth = false;
        double lowest = Double.POSITIVE_INFINITY;
        if (alone) {
            lowest = ofPart(type, type, 100);
        } else {
            for (int to = 0; to < TYPES; to++) {
                double share = DamageShift.ofHits(actor, type, to);
                if (share > 0 || actor.get(HitStats.TAKEN_FLAT[to]) != 0) {
                    lowest = Math.min(lowest, ofPart(type, to, share));
                }
            }
        }
        if (lowest == Double.POSITIVE_INFINITY) {
            return lowest;
        }
        double raw = smooth ? smoothed(a, type, lowest) : lowest;
        return round(raw / actor.get(HitStats.ENEMY_DAMAGE_MULT[type]));
    }

    /** The hit of which a part, taken as another type, would use up that type's pool; none does where no part is. */
    private double ofPart(int type, int to, double percent) {
        double share = percent / 100;
        double pool = actor.get(HitStats.TOTAL_HIT_POOL[to]);
        double taken = actor.get(HitStats.AFTER_REDUCTION[to]);
        double resisted = actor.get(HitStats.RESIST_TAKEN[to]);
        double armour = actor.get(HitStats.APPLIED_ARMOUR[to]);
        double flat = actor.get(HitStats.TAKEN_FLAT[to]);
        if (armour == 0 && percent == 100) {
            double factor = resisted * (1 - actor.get(HitStats.REDUCTION[to]) / 100);
            return Math.max(pool / share / factor - flat, 0) / taken;
        }
        smooth |= percent != 100;
        if (share == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double kept = 1 - reduction[to] / 100 + overwhelm[to] / 100;
        double needed = (pool / taken - flat) / (share * resisted);
        double a = armourRatio * share * kept;
        double b = armour * kept - armour - needed * armourRatio * share;
        double c = -needed * armour;
        double raw = (Math.sqrt(b * b - 4 * a * c) - b) / (2 * a);
        double unreduced = pool / share / resisted / taken * (1 - flat * taken / pool);
        double bestReduction = actor.get(HitStats.REDUCTION_MAX[type]) - overwhelm[to];
        double fullyReduced = unreduced / (1 - bestReduction / 100);
        return Math.floor(Math.max(capped(raw, fullyReduced), unreduced));
    }

    /** The cap where the equation has no solution: of a type that is not taken at all, no hit is too big. */
    private static double capped(double raw, double cap) {
        return raw < cap ? raw : cap;
    }

    private double smoothed(Aggregates a, int type, double guess) {
        if (!startRead) {
            start.read(a);
            startRead = true;
        }
        double incoming = guess;
        double before = 0;
        for (int pass = 1; pass <= passes; pass++) {
            split(type, incoming);
            resources.fill(true);
            resources.take(part, 1);
            double over = resources.overkill - resources.remaining();
            double ratio = 0;
            for (int to = 0; to < TYPES; to++) {
                if (part[to] > 0 || DamageShift.ofHits(actor, type, to) > 0) {
                    double pool = actor.get(HitStats.TOTAL_HIT_POOL[to]);
                    ratio = Math.max(ratio, (over + pool) / pool);
                }
            }
            double adjust = 0;
            if (pass > 1) {
                double step = Math.min(Math.abs((over - before) / before), 2);
                adjust = step > 1 ? -over / step : -over * step;
            }
            before = over;
            incoming = (incoming + adjust) / Math.sqrt(ratio);
            if (over < 1 && over > -1) {
                break;
            }
        }
        return incoming;
    }

    /** What a hit comes to by the types that it is taken as. */
    private void split(int type, double raw) {
        double max = actor.get(HitStats.REDUCTION_MAX[type]);
        for (int to = 0; to < TYPES; to++) {
            double share = DamageShift.ofHits(actor, type, to);
            double flat = actor.get(HitStats.TAKEN_FLAT[to]);
            if (share <= 0 && flat == 0) {
                part[to] = 0;
                continue;
            }
            double damage = raw * share / 100;
            double byArmour = HitChance.armourReduction(actor.get(HitStats.APPLIED_ARMOUR[to]), damage, armourRatio);
            double reduced = Math.min(max, byArmour + reduction[to]);
            double kept = 1 - Math.max(Math.min(max, reduced - overwhelm[to]), 0) / 100;
            double taken = Math.max(damage * (actor.get(HitStats.RESIST_TAKEN[to]) * kept) + flat, 0);
            part[to] = round(taken * actor.get(HitStats.AFTER_REDUCTION[to]));
        }
    }
}

package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import dev.espalier.calculation.rules.defence.recovery.Recoup;
import dev.espalier.calculation.rules.defence.survival.hit.HitCategory;
import dev.espalier.calculation.rules.defence.survival.hit.HitStats;
import java.util.Arrays;

/**
 * What recoup brings back each second while the enemy's hits kill the actor, at most and on average, and life lost later in
 * place of damage (Path of Building 0.15.0, CalcDefence: recoup, net recovery).
 */
final class RecoupedDamage implements Rule {
    private static final String[] POOLS = {"Life", "Mana", "EnergyShield"};
    private static final Stats ALL_FAST = Stats.of("4SecondRecoup");
    private static final double FAST = 4;
    private static final double SLOW = 8;
    private static final Stats LOST = Stats.of("LifeLossLost");
    private static final Stats LOST_BELOW_HALF = Stats.of("LifeLossBelowHalfLost");
    private static final Stat LOST_MAX = Stat.of("LifeLossLostMax");
    private static final Stat LOST_AVERAGE = Stat.of("LifeLossLostAvg");
    private static final Stat NET_MAX = Stat.of("netLifeRecoupAndLossLostOverTimeMax");
    private static final Stat NET_AVERAGE = Stat.of("netLifeRecoupAndLossLostOverTimeAvg");

    /** The statistics of one pool. */
    private record Pool(
            Stat share,
            Stat elemental,
            Stat[] ofType,
            Stats fast,
            Stat prevented,
            Stat preventedDuration,
            Stats unaffected,
            Stats never,
            Stats notGained,
            Stat rate,
            Stat total,
            Stat totalPrevented,
            Stat max,
            Stat average) {
        Pool(String name) {
            this(
                    Stat.of(name + "Recoup"),
                    Stat.of("Elemental" + name + "Recoup"),
                    ByType.results("*" + name + "Recoup"),
                    Stats.of("4Second" + name + "Recoup"),
                    Stat.of("PhysicalDamageMitigated" + name + "PseudoRecoup"),
                    Stat.of("PhysicalDamageMitigated" + name + "PseudoRecoupDuration"),
                    Stats.of("UnaffectedBy" + name + "Regen"),
                    Stats.of("No" + name + "Regen"),
                    Stats.of("CannotGain" + name),
                    Stat.of(name + "RecoveryRateMod"),
                    Stat.of("Total" + name + "RecoupRecovery"),
                    Stat.of("Total" + name + "PseudoRecoup"),
                    Stat.of(name + "RecoupRecoveryMax"),
                    Stat.of(name + "RecoupRecoveryAvg"));
        }
    }

    private static final Pool[] RECOUPED = Arrays.stream(POOLS).map(Pool::new).toArray(Pool[]::new);
    private static final Pool LIFE = RECOUPED[0];
    private static final Stats[][] PASSES_ON = Arrays.stream(POOLS)
            .map(from -> Arrays.stream(POOLS)
                    .map(to -> Stats.of(from + "RegenerationRecovers" + to))
                    .toArray(Stats[]::new))
            .toArray(Stats[][]::new);

    private final Actor actor;
    private final Scope scope;
    private final boolean hits;
    private final double[] passed = new double[POOLS.length];
    private final double[] passedDuration = new double[POOLS.length];

    RecoupedDamage(Actor actor, HitCategory category) {
        this.actor = actor;
        this.scope = Scope.of(actor);
        this.hits = category.hits();
    }

    @Override
    public void calculate(Aggregates a) {
        boolean recoups = hits && actor.get(Recoup.ANY) > 0;
        if (recoups) {
            Arrays.fill(passed, 0);
            for (int i = 0; i < RECOUPED.length; i++) {
                recoup(a, i, RECOUPED[i]);
            }
        }
        boolean losesLater = actor.get(HitStats.LOSS_PREVENTED_TOTAL) > 0;
        if (losesLater && actor.has(HitStats.LIFE_LOST_OVER_TIME)) {
            double lost = actor.get(HitStats.LIFE_LOST_OVER_TIME) * a.base(scope, LOST) / 100
                    + actor.get(HitStats.LIFE_BELOW_HALF_LOST_OVER_TIME) * a.base(scope, LOST_BELOW_HALF) / 100;
            actor.set(LOST_MAX, lost / 4);
            actor.set(LOST_AVERAGE, lost / (actor.get(HitStats.SURVIVAL_TIME) + 4));
        }
        if (losesLater || actor.get(LIFE.average) > 0) {
            actor.set(NET_MAX, actor.get(LIFE.max) - actor.get(LOST_MAX));
            actor.set(NET_AVERAGE, actor.get(LIFE.average) - actor.get(LOST_AVERAGE));
        }
    }

    private void recoup(Aggregates a, int i, Pool pool) {
        double seconds = a.flag(scope, pool.fast) || a.flag(scope, ALL_FAST) ? FAST : SLOW;
        double all = 0;
        double elemental = 0;
        double ofTypes = 0;
        for (int type = 0; type < HitStats.RECOUPABLE.length; type++) {
            double damage = actor.get(HitStats.RECOUPABLE[type]);
            all += damage;
            elemental += ByType.elemental(type) ? damage : 0;
            ofTypes += actor.get(pool.ofType[type]) / 100 * damage;
        }
        double total = actor.get(pool.share) / 100 * all + actor.get(pool.elemental) / 100 * elemental + ofTypes;
        double prevented = prevented(a, i, pool);
        double duration = duration(pool);
        double survival = actor.get(HitStats.SURVIVAL_TIME);
        double passedMax = passed[i] == 0 ? 0 : passed[i] / passedDuration[i];
        double passedAverage = passed[i] == 0 ? 0 : passed[i] / (survival + passedDuration[i]);
        actor.set(pool.total, total);
        actor.set(pool.totalPrevented, prevented);
        actor.set(pool.max, total / seconds + prevented / duration + passedMax);
        actor.set(pool.average, total / (survival + seconds) + prevented / (survival + duration) + passedAverage);
    }

    private double duration(Pool pool) {
        return actor.has(pool.preventedDuration) ? actor.get(pool.preventedDuration) : FAST;
    }

    private double prevented(Aggregates a, int i, Pool pool) {
        double mitigated = actor.get(HitStats.MITIGATED_HITS)
                * (actor.get(HitStats.TAKEN_DAMAGE[ByType.PHYSICAL]) - actor.get(HitStats.TAKEN_HIT[ByType.PHYSICAL]));
        double share = actor.get(pool.prevented);
        if (share == 0) {
            return 0;
        }
        double total = share / 100 * mitigated;
        for (int to = i + 1; to < RECOUPED.length; to++) {
            Pool other = RECOUPED[to];
            if (a.flag(scope, PASSES_ON[i][to])
                    && !a.flag(scope, other.unaffected)
                    && !a.flag(scope, other.never)
                    && !a.flag(scope, other.notGained)) {
                passed[to] = total * actor.get(other.rate) / actor.get(pool.rate);
                passedDuration[to] = duration(pool);
            }
        }
        return a.flag(scope, pool.unaffected) ? 0 : total;
    }
}

package dev.espalier.calculation.rules.defence.survival;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.DamageType;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Damage of one type that is taken as another (Path of Building 0.15.0, CalcDefence: damage taken as), and the enemy's hit
 * after that. Shares in per cent; what hits move comes on top of what all damage moves.
 */
final class DamageShift implements Rule {
    private static final int TYPES = DamageType.COUNT;
    private static final Stats[][] TAKEN_AS = pairs("DamageTakenAs");
    private static final Stats[][] HITS_TAKEN_AS = pairs("DamageFromHitsTakenAs");
    private static final Stats ANY = allPairs();

    private final Actor actor;
    private final Scope scope;
    private final double[] ofHits = new double[TYPES * TYPES];
    private final double[] overTime = new double[TYPES * TYPES];
    private boolean anyShift;

    DamageShift(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    private static Stats[][] pairs(String between) {
        var all = new Stats[TYPES][];
        for (DamageType to : DamageType.all()) {
            all[to.ordinal()] = ByType.stats("*" + between + to.word(), "Elemental" + between + to.word());
        }
        return all;
    }

    private static Stats allPairs() {
        List<Stat> all = new ArrayList<>();
        for (int to = 0; to < TYPES; to++) {
            for (int from = 0; from < TYPES; from++) {
                if (to != from) {
                    all.addAll(TAKEN_AS[to][from].members());
                    all.addAll(HITS_TAKEN_AS[to][from].members());
                }
            }
        }
        return Stats.of(all.stream().distinct().toList());
    }

    /** The share of a hit of one type that is taken as another, in per cent. */
    double ofHits(int from, int to) {
        return ofHits[from * TYPES + to];
    }

    /** The share of damage over time of one type that is taken as another, in per cent. */
    double overTime(int from, int to) {
        return overTime[from * TYPES + to];
    }

    /** Whether anything is taken as another type. */
    boolean any() {
        return anyShift;
    }

    @Override
    public void calculate(Aggregates a) {
        anyShift = a.has(scope, Kind.BASE, ANY);
        Arrays.fill(ofHits, 0);
        Arrays.fill(overTime, 0);
        double total = 0;
        for (int from = 0; from < TYPES; from++) {
            shift(a, from);
        }
        for (int to = 0; to < TYPES; to++) {
            double taken = actor.get(HitStats.ENEMY_DAMAGE[to]) * ofHits(to, to) / 100;
            for (int from = 0; anyShift && from < TYPES; from++) {
                taken += from == to ? 0 : actor.get(HitStats.ENEMY_DAMAGE[from]) * ofHits(from, to) / 100;
            }
            actor.set(HitStats.TAKEN_DAMAGE[to], taken);
            total += taken;
        }
        actor.set(HitStats.TOTAL_TAKEN_DAMAGE, total);
    }

    private void shift(Aggregates a, int from) {
        double movedOfHits = 0;
        double movedOverTime = 0;
        for (int to = 0; anyShift && to < TYPES; to++) {
            if (to != from) {
                int at = from * TYPES + to;
                overTime[at] = a.base(scope, TAKEN_AS[to][from]);
                ofHits[at] = overTime[at] + a.base(scope, HITS_TAKEN_AS[to][from]);
                movedOverTime += overTime[at];
                movedOfHits += ofHits[at];
            }
        }
        overTime[from * TYPES + from] = Math.max(100 - movedOverTime, 0);
        ofHits[from * TYPES + from] = Math.max(100 - movedOfHits, 0);
    }
}

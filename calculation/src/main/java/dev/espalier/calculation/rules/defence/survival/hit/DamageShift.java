package dev.espalier.calculation.rules.defence.survival.hit;

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
import java.util.List;

/**
 * Damage of one type that is taken as another (Path of Building 0.15.0, CalcDefence: damage taken as), and the enemy's hit
 * after that. Shares in per cent; what hits move comes on top of what all damage moves.
 */
public final class DamageShift implements Rule {
    private static final int TYPES = DamageType.COUNT;
    private static final Stats[][] TAKEN_AS = pairs("DamageTakenAs");
    private static final Stats[][] HITS_TAKEN_AS = pairs("DamageFromHitsTakenAs");
    private static final Stats ANY = allPairs();

    private static final Stat ANY_SHIFT = Stat.of("rule:DamageTakenAs");
    private static final Stat[][] OF_HITS = shares("rule:HitTakenAs");
    private static final Stat[][] OVER_TIME = shares("rule:DamageOverTimeTakenAs");

    private final Actor actor;
    private final Scope scope;

    public DamageShift(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    private static Stat[][] shares(String name) {
        var all = new Stat[TYPES][TYPES];
        for (int from = 0; from < TYPES; from++) {
            for (int to = 0; to < TYPES; to++) {
                all[from][to] = Stat.of(name + ":" + from + ":" + to);
            }
        }
        return all;
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

    /** Whether any damage that the actor takes is taken as another type. */
    public static boolean any(Actor actor) {
        return actor.get(ANY_SHIFT) != 0;
    }

    /** The share of a hit of one type that an actor takes as another, in per cent. */
    public static double ofHits(Actor actor, int from, int to) {
        return any(actor) ? actor.get(OF_HITS[from][to]) : from == to ? 100 : 0;
    }

    /** The share of damage over time of one type that an actor takes as another, in per cent. */
    public static double overTime(Actor actor, int from, int to) {
        return any(actor) ? actor.get(OVER_TIME[from][to]) : from == to ? 100 : 0;
    }

    @Override
    public void calculate(Aggregates a) {
        boolean any = a.has(scope, Kind.BASE, ANY);
        actor.set(ANY_SHIFT, any ? 1 : 0);
        for (int from = 0; any && from < TYPES; from++) {
            shift(a, from);
        }
        double total = 0;
        for (int to = 0; to < TYPES; to++) {
            double taken = actor.get(HitStats.ENEMY_DAMAGE[to]) * ofHits(actor, to, to) / 100;
            for (int from = 0; any && from < TYPES; from++) {
                taken += from == to ? 0 : actor.get(HitStats.ENEMY_DAMAGE[from]) * ofHits(actor, from, to) / 100;
            }
            actor.set(HitStats.TAKEN_DAMAGE[to], taken);
            total += taken;
        }
        actor.set(HitStats.TOTAL_TAKEN_DAMAGE, total);
    }

    private void shift(Aggregates a, int from) {
        double movedOfHits = 0;
        double movedOverTime = 0;
        for (int to = 0; to < TYPES; to++) {
            if (to != from) {
                double overTime = a.base(scope, TAKEN_AS[to][from]);
                double ofHits = overTime + a.base(scope, HITS_TAKEN_AS[to][from]);
                actor.set(OVER_TIME[from][to], overTime);
                actor.set(OF_HITS[from][to], ofHits);
                movedOverTime += overTime;
                movedOfHits += ofHits;
            }
        }
        actor.set(OVER_TIME[from][from], Math.max(100 - movedOverTime, 0));
        actor.set(OF_HITS[from][from], Math.max(100 - movedOfHits, 0));
    }
}

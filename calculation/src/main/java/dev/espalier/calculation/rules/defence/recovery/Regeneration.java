package dev.espalier.calculation.rules.defence.recovery;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Regeneration of mana, life, energy shield and rage, what degenerates them, and both together (Path of Building 0.15.0,
 * CalcDefence: regeneration). Per second; regeneration is rounded to one decimal. What is regenerated can be passed on to
 * a resource further back in this order.
 */
public final class Regeneration implements Rule {
    private static final String[] NAMES = {"Mana", "Life", "EnergyShield", "Rage"};
    private static final int COUNT = NAMES.length;
    private static final int LIFE = 1;
    private static final int ENERGY_SHIELD = 2;
    private static final Stats ZEALOTS_OATH = Stats.of("ZealotsOath");

    /** The statistics of one resource. */
    private record Resource(
            Stat pool,
            Stats modifiers,
            Stats flat,
            Stats percent,
            Stats never,
            Stats notGained,
            Stats degeneration,
            Stats degenerationPercent,
            Stats recovery,
            Stats overflow,
            Stats unaffected,
            Stat rate,
            Stat result,
            Stat increasedResult,
            Stat degenerationResult,
            Stat recoveryResult,
            Stat net,
            Stat netPercent) {
        Resource(String name) {
            this(
                    Stat.of(name),
                    Stats.of(name + "Regen", name + "RecoveryRate"),
                    Stats.of(name + "Regen"),
                    Stats.of(name + "RegenPercent"),
                    Stats.of("No" + name + "Regen"),
                    Stats.of("CannotGain" + name),
                    Stats.of(name + "Degen"),
                    Stats.of(name + "DegenPercent"),
                    Stats.of(name + "Recovery"),
                    Stats.of("Overflow" + name + "Recovery"),
                    Stats.of("UnaffectedBy" + name + "Regen"),
                    Stat.of(name + "RecoveryRateMod"),
                    Stat.of(name + "Regen"),
                    Stat.of(name + "RegenInc"),
                    Stat.of(name + "Degen"),
                    Stat.of(name + "Recovery"),
                    Stat.of(name + "RegenRecovery"),
                    Stat.of(name + "RegenPercent"));
        }
    }

    private static final Resource[] RESOURCES =
            Arrays.stream(NAMES).map(Resource::new).toArray(Resource[]::new);
    private static final Stats[][] INCREASES_PASS = pairs("RegenTo", "Regen");
    private static final Stats[][] RECOVERS = pairs("RegenerationRecovers", "");

    private static final Stats PASSES_ANYTHING = Stats.of(Stream.of(INCREASES_PASS, RECOVERS)
            .flatMap(Arrays::stream)
            .flatMap(Arrays::stream)
            .flatMap(s -> s.members().stream())
            .toList());

    private static Stats[][] pairs(String between, String end) {
        var all = new Stats[COUNT][COUNT];
        for (int from = 0; from < COUNT; from++) {
            for (int to = 0; to < COUNT; to++) {
                all[from][to] = Stats.of(NAMES[from] + between + NAMES[to] + end);
            }
        }
        return all;
    }

    private final Actor actor;
    private final Scope scope;
    private boolean passes;
    private final double[] passedIncreases = new double[COUNT];
    private final double[] passedRecovery = new double[COUNT];
    private final double[] passedOverflow = new double[COUNT];

    public Regeneration(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        passes = a.flag(scope, PASSES_ANYTHING);
        Arrays.fill(passedIncreases, 0);
        Arrays.fill(passedRecovery, 0);
        Arrays.fill(passedOverflow, 0);
        for (int i = 0; i < COUNT; i++) {
            double regeneration = regeneration(a, i, RESOURCES[i]);
            actor.set(RESOURCES[i].result, regeneration);
            net(a, i, RESOURCES[i], regeneration);
        }
    }

    private double regeneration(Aggregates a, int i, Resource r) {
        double increased = a.increased(scope, r.modifiers) + passedIncreases[i];
        actor.set(r.increasedResult, increased);
        if (a.flag(scope, r.never) || a.flag(scope, r.notGained)) {
            return 0;
        }
        if (passes && increased != 0) {
            for (int to = i + 1; to < COUNT; to++) {
                if (a.flag(scope, INCREASES_PASS[i][to])) {
                    passedIncreases[to] += increased;
                    increased = 0;
                }
            }
            actor.set(r.increasedResult, increased);
        }
        double base = a.base(scope, r.flat) + actor.get(r.pool) * a.base(scope, r.percent) / 100;
        double regeneration = base * (1 + increased / 100) * a.more(scope, r.modifiers);
        if (passes && regeneration != 0) {
            for (int to = i + 1; to < COUNT; to++) {
                if (a.flag(scope, RECOVERS[i][to])) {
                    passedRecovery[to] += regeneration;
                }
            }
        }
        return round(regeneration, 1);
    }

    private void net(Aggregates a, int i, Resource r, double regeneration) {
        double pool = actor.get(r.pool);
        double base = a.base(scope, r.degeneration) + pool * a.base(scope, r.degenerationPercent) / 100;
        double degeneration = base > 0 ? base * a.mod(scope, r.degeneration) : 0;
        double rate = actor.has(r.rate) ? actor.get(r.rate) : 1;
        double recovery = (a.base(scope, r.recovery) + passedRecovery[i]) * rate;
        double overflow = a.base(scope, r.overflow) + passedOverflow[i];
        double kept = a.flag(scope, r.unaffected) ? 0 : regeneration;
        double net = kept - degeneration + recovery + overflow;
        if (i == LIFE && net > 0 && a.flag(scope, ZEALOTS_OATH)) {
            passedOverflow[ENERGY_SHIELD] += net - recovery;
            net = 0;
        }
        actor.set(r.degenerationResult, degeneration);
        actor.set(r.recoveryResult, recovery);
        actor.set(r.net, net);
        actor.set(r.netPercent, pool > 0 ? round(net / pool * 100, 1) : 0);
    }
}

package dev.espalier.calculation.rules.defence.recovery;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.calculation.rules.defence.ByType;
import java.util.Arrays;

/**
 * Shares of damage taken that are recouped, and shares of physical damage prevented that are regenerated, in per cent (Path
 * of Building 0.15.0, CalcDefence: recoup).
 */
public final class Recoup implements Rule {
    /** The sum of all shares: zero if nothing is recouped. */
    public static final Stat ANY = Stat.of("anyRecoup");

    /** The statistics of one pool. */
    private record Pool(
            Stats share,
            Stat result,
            Stat rate,
            Stats never,
            Stats notGained,
            Stats prevented,
            Stats duration,
            Stats regeneration,
            Stat preventedResult,
            Stat durationResult) {
        Pool(String name) {
            this(
                    Stats.of(name + "Recoup"),
                    Stat.of(name + "Recoup"),
                    Stat.of(name + "RecoveryRateMod"),
                    Stats.of("No" + name + "Regen"),
                    Stats.of("CannotGain" + name),
                    Stats.of("PhysicalDamageMitigated" + name + "PseudoRecoup"),
                    Stats.of("PhysicalDamageMitigated" + name + "PseudoRecoupDuration"),
                    Stats.of(name + "Regen"),
                    Stat.of("PhysicalDamageMitigated" + name + "PseudoRecoup"),
                    Stat.of("PhysicalDamageMitigated" + name + "PseudoRecoupDuration"));
        }
    }

    private static final Pool LIFE = new Pool("Life");
    private static final Pool ENERGY_SHIELD = new Pool("EnergyShield");
    private static final Pool[] POOLS = {LIFE, new Pool("Mana"), ENERGY_SHIELD};
    private static final Stats ELEMENTAL = Stats.of("ElementalEnergyShieldRecoup");
    private static final Stat ELEMENTAL_RESULT = Stat.of("ElementalEnergyShieldRecoup");
    private static final Stats[] LIFE_OF_TYPE = ByType.stats("*LifeRecoup");
    private static final Stat[] LIFE_OF_TYPE_RESULT = ByType.results("*LifeRecoup");
    private static final double DEFAULT_DURATION = 4;

    private final Actor actor;
    private final Scope scope;

    public Recoup(Actor actor) {
        this.actor = actor;
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double any = 0;
        for (Pool pool : POOLS) {
            any += write(pool.result, a.base(scope, pool.share) * actor.get(pool.rate));
        }
        any += write(ELEMENTAL_RESULT, a.base(scope, ELEMENTAL) * actor.get(ENERGY_SHIELD.rate));
        for (int type = 0; type < LIFE_OF_TYPE.length; type++) {
            any += write(LIFE_OF_TYPE_RESULT[type], a.base(scope, LIFE_OF_TYPE[type]) * actor.get(LIFE.rate));
        }
        for (Pool pool : POOLS) {
            any += prevented(a, pool);
        }
        actor.set(ANY, any);
    }

    private double write(Stat result, double share) {
        actor.set(result, share);
        return share;
    }

    private double prevented(Aggregates a, Pool pool) {
        double base = a.base(scope, pool.prevented);
        if (base <= 0 || a.flag(scope, pool.never) || a.flag(scope, pool.notGained)) {
            return 0;
        }
        double duration = a.base(scope, pool.duration);
        actor.set(pool.durationResult, duration == 0 ? DEFAULT_DURATION : duration);
        return write(pool.preventedResult, base * a.mod(scope, pool.regeneration) * actor.get(pool.rate));
    }

    /** The names of the pools that damage can be recouped to, in order. */
    static String[] poolNames() {
        return Arrays.stream(POOLS)
                .map(p -> p.result.name().replace("Recoup", ""))
                .toArray(String[]::new);
    }
}

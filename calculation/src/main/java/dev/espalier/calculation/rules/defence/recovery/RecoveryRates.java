package dev.espalier.calculation.rules.defence.recovery;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How much faster pools recover, how fast they can be leeched, and what blocks and suppressed spells give back (Path of
 * Building 0.15.0, CalcDefence: recovery modifiers, leech caps, recovery on block).
 */
public final class RecoveryRates implements Rule {
    private static final Stats ONLY_LEECH = Stats.of("CannotRecoverLifeOutsideLeech");
    private static final Stats PARENTS_LEECH = Stats.of("MaximumLifeLeechIsEqualToParent");

    private record Pool(
            Stat pool,
            Stats rate,
            Stat rateResult,
            Stats instance,
            Stat instanceResult,
            Stats leech,
            Stat leechResult) {
        Pool(String name) {
            this(
                    Stat.of(name),
                    Stats.of(name + "RecoveryRate"),
                    Stat.of(name + "RecoveryRateMod"),
                    Stats.of("Max" + name + "LeechInstance"),
                    Stat.of("Max" + name + "LeechInstance"),
                    Stats.of("Max" + name + "LeechRate"),
                    Stat.of("Max" + name + "LeechRate"));
        }
    }

    private static final Pool LIFE = new Pool("Life");
    private static final Pool MANA = new Pool("Mana");
    private static final Pool ENERGY_SHIELD = new Pool("EnergyShield");
    private static final Stat LIFE_LEECH_PERCENT = Stat.of("MaxLifeLeechRatePercent");

    private static final String[] GAINS = {
        "ManaOnBlock", "EnergyShieldOnBlock", "EnergyShieldOnSpellBlock", "EnergyShieldOnSuppress"
    };
    private static final Stats[] GAIN = stats(GAINS);
    private static final Stat[] GAIN_RESULT = results(GAINS);
    private static final String[] LIFE_GAINS = {"LifeOnBlock", "LifeOnSuppress"};
    private static final Stats[] LIFE_GAIN = stats(LIFE_GAINS);
    private static final Stat[] LIFE_GAIN_RESULT = results(LIFE_GAINS);

    private final Actor actor;
    private final @Nullable Actor parent;
    private final Scope scope;

    public RecoveryRates(Actor actor) {
        this.actor = actor;
        this.parent = actor.other(ActorRole.PARENT);
        this.scope = Scope.of(actor);
    }

    private static Stats[] stats(String... names) {
        return java.util.Arrays.stream(names).map(Stats::of).toArray(Stats[]::new);
    }

    private static Stat[] results(String... names) {
        return java.util.Arrays.stream(names).map(Stat::of).toArray(Stat[]::new);
    }

    @Override
    public void calculate(Aggregates a) {
        boolean onlyLeech = a.flag(scope, ONLY_LEECH);
        actor.set(LIFE.rateResult, onlyLeech ? 1 : a.mod(scope, LIFE.rate));
        actor.set(MANA.rateResult, a.mod(scope, MANA.rate));
        actor.set(ENERGY_SHIELD.rateResult, a.mod(scope, ENERGY_SHIELD.rate));
        leech(a, LIFE);
        leech(a, MANA);
        leech(a, ENERGY_SHIELD);
        double percent = a.value(scope, LIFE.leech);
        if (parent != null && a.flag(scope, PARENTS_LEECH)) {
            percent = parent.get(LIFE_LEECH_PERCENT);
        }
        actor.set(LIFE_LEECH_PERCENT, percent);
        actor.set(LIFE.leechResult, actor.get(LIFE.pool) * percent / 100);
        for (int i = 0; i < GAIN.length; i++) {
            actor.set(GAIN_RESULT[i], a.base(scope, GAIN[i]));
        }
        for (int i = 0; i < LIFE_GAIN.length; i++) {
            actor.set(LIFE_GAIN_RESULT[i], onlyLeech ? 0 : a.base(scope, LIFE_GAIN[i]));
        }
    }

    private void leech(Aggregates a, Pool pool) {
        double amount = actor.get(pool.pool);
        actor.set(pool.instanceResult, amount * a.value(scope, pool.instance) / 100);
        actor.set(pool.leechResult, amount * a.value(scope, pool.leech) / 100);
    }
}

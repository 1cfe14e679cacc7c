package dev.espalier.calculation.rules.defence.recovery;

import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.Rule;
import org.jspecify.annotations.Nullable;

/** How much of each pool can be leeched, at once and each second (Path of Building 0.15.0, CalcDefence: leech caps). */
public final class LeechBounds implements Rule {
    private static final Stats PARENTS = Stats.of("MaximumLifeLeechIsEqualToParent");
    private static final Stat LIFE_PERCENT = Stat.of("MaxLifeLeechRatePercent");

    private record Pool(Stat pool, Stats instance, Stat instanceResult, Stats rate, Stat rateResult) {
        Pool(String name) {
            this(
                    Stat.of(name),
                    Stats.of("Max" + name + "LeechInstance"),
                    Stat.of("Max" + name + "LeechInstance"),
                    Stats.of("Max" + name + "LeechRate"),
                    Stat.of("Max" + name + "LeechRate"));
        }
    }

    private static final Pool LIFE = new Pool("Life");
    private static final Pool MANA = new Pool("Mana");
    private static final Pool ENERGY_SHIELD = new Pool("EnergyShield");

    private final Actor actor;
    private final @Nullable Actor parent;
    private final Scope scope;

    public LeechBounds(Actor actor) {
        this.actor = actor;
        this.parent = actor.other(ActorRole.PARENT);
        this.scope = Scope.of(actor);
    }

    @Override
    public void calculate(Aggregates a) {
        double percent =
                parent != null && a.flag(scope, PARENTS) ? parent.get(LIFE_PERCENT) : a.value(scope, LIFE.rate);
        actor.set(LIFE_PERCENT, percent);
        bound(a, LIFE, percent);
        bound(a, MANA, a.value(scope, MANA.rate));
        bound(a, ENERGY_SHIELD, a.value(scope, ENERGY_SHIELD.rate));
    }

    private void bound(Aggregates a, Pool pool, double percent) {
        double amount = actor.get(pool.pool);
        actor.set(pool.instanceResult, amount * a.value(scope, pool.instance) / 100);
        actor.set(pool.rateResult, amount * percent / 100);
    }
}
